package attune.http.body;

import attune.http.FaultCode;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/// Reads a value from its text alone, where Jackson would also take numbers and lists.
final class FromText<T> extends StdScalarDeserializer<T> {

  /// A text that is not of the form. Carries no value: it may be personal.
  static final class Unreadable extends InvalidFormatException {
    private final String code;

    private Unreadable(JsonParser parser, String code, String detail, Class<?> type) {
      super(parser, detail, "", type);
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  private final transient TextForm<T> form;

  private FromText(TextForm<T> form) {
    super(form.type());
    this.form = form;
  }

  static <T> void register(TextForm<T> form, SimpleModule module) {
    module.addDeserializer(form.type(), new FromText<>(form));
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new Unreadable(parser, FaultCode.WRONG_TYPE.name(), "should be text", form.type());
    }
    var value = form.parse().apply(parser.getText());
    if (value.isEmpty()) {
      throw new Unreadable(parser, form.code(), form.detail(), form.type());
    }
    return value.get();
  }
}
