package attune.localstack.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Fields of a form or a query.
record Form(Map<String, String> fields) {

  static Form of(String name, String value) {
    return new Form(Map.of()).with(name, value);
  }

  Form with(String name, String value) {
    var all = new LinkedHashMap<>(fields);
    all.put(name, value);
    return new Form(all);
  }

  String encoded() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
