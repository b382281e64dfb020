package io.ledgerway.model.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a minor version may not do to the schemas: documents of the older version must stay valid
 * under the newer one, and the other way round.
 */
final class SchemaDiff {

  /** How a change breaks somebody. */
  enum Kind {
    REMOVED,
    RENAMED,
    RETYPED,
    NARROWED,
    WIDENED,
    REQUIRED,
    NO_LONGER_REQUIRED,
    DEFAULT_CHANGED,
    CLOSED_TYPE_GREW
  }

  /** A forbidden change at a place. */
  record Change(Kind kind, String place) {}

  private static final List<String> CONSTRAINTS =
      List.of(
          "pattern",
          "format",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "enum",
          "const");

  private final List<Change> changes = new ArrayList<>();

  private SchemaDiff() {}

  /** Compares two sets of schema files. */
  static List<Change> between(Map<String, String> older, Map<String, String> newer) {
    SchemaDiff diff = new SchemaDiff();
    older.forEach(
        (name, text) -> {
          if (newer.containsKey(name)) {
            diff.file(name, GeneratedFiles.tree(text), GeneratedFiles.tree(newer.get(name)));
          } else {
            diff.add(Kind.REMOVED, name);
          }
        });
    return diff.changes;
  }

  private void file(String name, JsonNode older, JsonNode newer) {
    schema(name, older, newer);
    Set<String> now = documents(newer);
    documents(older).stream()
        .filter(document -> !now.contains(document))
        .forEach(document -> add(Kind.REMOVED, name + " " + document));
    fields(older.path("$defs"))
        .forEach(
            (definition, schema) -> {
              String place = name + "#" + definition;
              JsonNode present = newer.path("$defs").path(definition);
              if (present.isMissingNode()) {
                add(Kind.REMOVED, place);
              } else {
                schema(place, schema, present);
              }
            });
  }

  /** The document types that an envelope leads to. */
  private static Set<String> documents(JsonNode schema) {
    return texts(schema.path("allOf"), "/if/properties/type/const");
  }

  private void schema(String place, JsonNode older, JsonNode newer) {
    if (!older.path("type").equals(newer.path("type"))
        || !older.path("$ref").equals(newer.path("$ref"))) {
      add(Kind.RETYPED, place);
      return;
    }
    for (String keyword : CONSTRAINTS) {
      constraint(place, keyword, older.path(keyword), newer.path(keyword));
    }
    if (!older.path("default").equals(newer.path("default"))) {
      add(Kind.DEFAULT_CHANGED, place);
    }
    properties(place, older, newer);
    required(place, older, newer);
    below(place + "/*", older.path("items"), newer.path("items"));
    below(place + " names", older.path("propertyNames"), newer.path("propertyNames"));
    additional(place, older, newer);
  }

  private void below(String place, JsonNode older, JsonNode newer) {
    if (older.isMissingNode() != newer.isMissingNode()) {
      add(older.isMissingNode() ? Kind.NARROWED : Kind.WIDENED, place);
    } else if (older.isObject()) {
      schema(place, older, newer);
    }
  }

  private void properties(String place, JsonNode older, JsonNode newer) {
    Map<String, JsonNode> before = fields(older.path("properties"));
    Map<String, JsonNode> now = fields(newer.path("properties"));
    Set<String> added = new HashSet<>(now.keySet());
    added.removeAll(before.keySet());
    before.forEach(
        (name, property) -> {
          JsonNode same = now.get(name);
          if (same != null) {
            schema(place + "/" + name, property, same);
          } else {
            boolean moved = added.stream().anyMatch(other -> isSameType(property, now.get(other)));
            add(moved ? Kind.RENAMED : Kind.REMOVED, place + "/" + name);
          }
        });
    if (isClosed(older) && !added.isEmpty()) {
      add(Kind.CLOSED_TYPE_GREW, place);
    }
  }

  private static boolean isSameType(JsonNode one, JsonNode other) {
    return one.path("type").equals(other.path("type"))
        && one.path("$ref").equals(other.path("$ref"));
  }

  private void required(String place, JsonNode older, JsonNode newer) {
    Set<String> before = texts(older.path("required"));
    Set<String> now = texts(newer.path("required"));
    now.stream()
        .filter(name -> !before.contains(name))
        .forEach(name -> add(Kind.REQUIRED, place + "/" + name));
    before.stream()
        .filter(name -> !now.contains(name) && newer.path("properties").has(name))
        .forEach(name -> add(Kind.NO_LONGER_REQUIRED, place + "/" + name));
  }

  private void additional(String place, JsonNode older, JsonNode newer) {
    JsonNode before = older.path("additionalProperties");
    JsonNode now = newer.path("additionalProperties");
    if (isClosed(older) != isClosed(newer)) {
      add(isClosed(newer) ? Kind.NARROWED : Kind.WIDENED, place);
    } else if (before.isObject() || now.isObject()) {
      below(place + "/*", before, now);
    }
  }

  private static boolean isClosed(JsonNode schema) {
    JsonNode additional = schema.path("additionalProperties");
    return additional.isBoolean() && !additional.booleanValue();
  }

  private void constraint(String place, String keyword, JsonNode older, JsonNode newer) {
    if (!older.equals(newer)) {
      add(isWider(keyword, older, newer) ? Kind.WIDENED : Kind.NARROWED, place);
    }
  }

  /** A changed pattern or format counts as narrower: nothing proves otherwise. */
  private static boolean isWider(String keyword, JsonNode older, JsonNode newer) {
    if (older.isMissingNode() || newer.isMissingNode()) {
      return newer.isMissingNode();
    } else if (keyword.startsWith("min")) {
      return newer.decimalValue().compareTo(older.decimalValue()) < 0;
    } else if (keyword.startsWith("max")) {
      return newer.decimalValue().compareTo(older.decimalValue()) > 0;
    }
    return keyword.equals("enum") && texts(newer).containsAll(texts(older));
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> it = object.fields(); it.hasNext(); ) {
      Map.Entry<String, JsonNode> field = it.next();
      fields.put(field.getKey(), field.getValue());
    }
    return fields;
  }

  private static Set<String> texts(JsonNode array) {
    return texts(array, "");
  }

  private static Set<String> texts(JsonNode array, String pointer) {
    Set<String> texts = new HashSet<>();
    array.forEach(item -> texts.add(item.at(pointer).asText()));
    return texts;
  }

  private void add(Kind kind, String place) {
    changes.add(new Change(kind, place));
  }
}
