package io.ledgerway.model.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the JSON Schema (2020-12) of a document, or of the envelope, from its records. */
final class SchemaWriter {

  static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String DECIMAL = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$";
  private static final String NOT_BLANK = "\\S";
  private static final Set<Class<?>> WITHOUT_DEFINITION =
      Set.of(Envelope.class, ExtensionKey.class);

  private SchemaWriter() {}

  static String idOf(String name) {
    return "urn:ledgerway:schema:" + DocumentJson.SCHEMA_VERSION + ":" + name;
  }

  static ObjectNode document(DocumentType name, Class<?> record) {
    ObjectNode schema = head(name.value(), record.getSimpleName());
    schema.put("$ref", "#/$defs/" + record.getSimpleName());
    schema.set("$defs", definitions(record));
    return schema;
  }

  static ObjectNode envelope(Map<DocumentType, Class<?>> documents) {
    ObjectNode schema = head("envelope", "Envelope");
    schema.setAll(object(ModelType.of(Envelope.class)));
    schema.withObject("/properties/schemaVersion").put("pattern", versions());
    ArrayNode cases = schema.putArray("allOf");
    for (DocumentType type : documents.keySet()) {
      ObjectNode one = cases.addObject();
      one.withObject("/if/properties/type").put("const", type.value());
      one.withObject("/then/properties/document").put("$ref", idOf(type.value()));
    }
    schema.set("$defs", definitions(Envelope.class));
    return schema;
  }

  /** Versions of the same major: a newer minor is read too. */
  private static String versions() {
    String major = DocumentJson.SCHEMA_VERSION.split("\\.", -1)[0];
    return "^" + major + "\\.[0-9]{1,4}(\\.[0-9]{1,4})?$";
  }

  private static ObjectNode head(String name, String title) {
    return node().put("$schema", DIALECT).put("$id", idOf(name)).put("title", title);
  }

  private static ObjectNode definitions(Class<?> root) {
    ObjectNode definitions = node();
    for (ModelType type : ModelType.reachableFrom(root)) {
      if (!WITHOUT_DEFINITION.contains(type.type())) {
        definitions.set(type.name(), definition(type));
      }
    }
    return definitions;
  }

  private static ObjectNode definition(ModelType type) {
    if (type.type() == Extensions.class) {
      return extensions(type);
    }
    return type.isScalar() ? scalar(type) : object(type);
  }

  private static ObjectNode scalar(ModelType type) {
    ObjectNode schema = node().put("description", type.doc());
    schema.setAll(value(type.fields().get(0).type()));
    if (type.fields().get(0).type() == String.class && type.refuses(" ")) {
      schema.put("pattern", NOT_BLANK);
    }
    if (type.isCode() && !type.constants().isEmpty()) {
      ArrayNode examples = schema.putArray("examples");
      type.constants().forEach(code -> examples.add(code.value()));
    }
    return schema;
  }

  private static ObjectNode extensions(ModelType type) {
    ObjectNode schema = node().put("description", type.doc()).put("type", "object");
    schema.withObject("/propertyNames").put("pattern", "^[^/]+/[^/]+$");
    schema.set("additionalProperties", value(ExtensionValue.class));
    return schema;
  }

  private static ObjectNode object(ModelType type) {
    ObjectNode schema = node().put("description", type.doc()).put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (ModelField field : type.fields()) {
      properties.set(field.name(), property(field));
      if (field.required()) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (type.isLeaf()) {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  private static ObjectNode property(ModelField field) {
    ObjectNode schema = node().put("description", field.doc());
    if (field.deprecatedSince() != null) {
      schema.put("deprecated", true);
    }
    schema.setAll(value(field.type()));
    JsonNode absent = field.absent();
    if (absent != null) {
      schema.set("default", absent);
    }
    return schema;
  }

  private static ObjectNode value(Type type) {
    if (type instanceof TypeVariable<?>) {
      return node().put("type", "object");
    }
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      boolean list = generic.getRawType() == List.class;
      ObjectNode schema = node().put("type", list ? "array" : "object");
      schema.set(list ? "items" : "additionalProperties", value(element));
      return schema;
    }
    Class<?> plain = (Class<?>) type;
    return plain.isRecord() ? node().put("$ref", "#/$defs/" + plain.getSimpleName()) : plain(plain);
  }

  private static ObjectNode plain(Class<?> type) {
    if (type == JsonValue.class) {
      return node();
    } else if (type == BigDecimal.class) {
      return node().put("type", "string").put("pattern", DECIMAL);
    } else if (type == LocalDate.class) {
      return node().put("type", "string").put("format", "date");
    } else if (type == Instant.class) {
      return node().put("type", "string").put("format", "date-time");
    } else if (type == String.class || type == ZoneId.class) {
      return node().put("type", "string");
    } else if (type == boolean.class || type == Boolean.class) {
      return node().put("type", "boolean");
    } else if (type == int.class || type == Integer.class) {
      return whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    } else if (type == long.class || type == Long.class) {
      return whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    throw new IllegalStateException("No schema for " + type);
  }

  private static ObjectNode whole(long minimum, long maximum) {
    return node().put("type", "integer").put("minimum", minimum).put("maximum", maximum);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
