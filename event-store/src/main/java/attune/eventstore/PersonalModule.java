package attune.eventstore;

import attune.eventsourcing.Personal;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.UUID;

/// `Personal<T>` as JSON: `{"person": …, "known": …}` or `{"person": …, "erased": true}`. The first
/// never reaches the table: sealing turns it into `{"person": …, "sealed": …}`.
final class PersonalModule extends SimpleModule {

  private static final long serialVersionUID = 1;

  PersonalModule() {
    addSerializer(new Writer());
    addDeserializer(Personal.class, new Reader(null));
  }

  private static final class Writer extends JsonSerializer<Personal<?>> {
    @Override
    @SuppressWarnings("unchecked")
    public Class<Personal<?>> handledType() {
      return (Class<Personal<?>>) (Class<?>) Personal.class;
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeStringField("person", personal.person().toString());
      switch (personal) {
        case Personal.Known<?>(_, var value) -> provider.defaultSerializeField("known", value, out);
        case Personal.Erased<?> _ -> out.writeBooleanField("erased", true);
      }
      out.writeEndObject();
    }
  }

  private static final class Reader extends JsonDeserializer<Personal<?>>
      implements ContextualDeserializer {
    private final @org.jspecify.annotations.Nullable JavaType of;

    Reader(@org.jspecify.annotations.Nullable JavaType of) {
      this.of = of;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @org.jspecify.annotations.Nullable BeanProperty property) {
      return new Reader(context.getContextualType().containedTypeOrUnknown(0));
    }

    @Override
    public Personal<?> deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      JsonNode node = context.readTree(in);
      UUID person = UUID.fromString(node.path("person").asText());
      return node.has("known")
          ? new Personal.Known<>(person, context.readTreeAsValue(node.get("known"), of))
          : new Personal.Erased<>(person);
    }
  }
}
