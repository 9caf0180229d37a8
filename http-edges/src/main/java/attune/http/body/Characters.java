package attune.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/// Which characters a text may have, and which of them can be seen.
final class Characters {

  private Characters() {}

  /// Control characters (PostgreSQL refuses NUL), halves of a surrogate pair, what turns the
  /// direction of the text that follows, and what stands where a character was lost.
  static boolean cannotBeKept(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean none = c == 0xFFFD || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return control || turns || none || Character.getType(c) == Character.SURROGATE;
  }

  /// Makes every text that shows nothing empty, so that it counts as blank wherever that counts.
  static JsonNode withoutUnseen(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
          member.setValue(withoutUnseen(member.getValue()));
        }
        yield object;
      }
      case ArrayNode array -> {
        for (int at = 0; at < array.size(); at++) {
          array.set(at, withoutUnseen(array.get(at)));
        }
        yield array;
      }
      case TextNode text when text.textValue().codePoints().allMatch(Characters::isUnseen) ->
          TextNode.valueOf("");
      default -> node;
    };
  }

  private static boolean isUnseen(int c) {
    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
    boolean filler = c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
    boolean joiner = c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F);
    return space || filler || joiner || Character.getType(c) == Character.FORMAT;
  }
}
