package io.ledgerway.testkit.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents beside the schemas that describe them. */
final class Documents {

  private static final String DOCUMENT = "document";
  private static final String FUTURE = "fromALaterVersion";

  private final SchemaNode envelope;
  private final SchemaNode document;

  Documents(SchemaNode envelope, SchemaNode document) {
    this.envelope = envelope;
    this.document = document;
  }

  private Optional<SchemaNode> step(SchemaNode at, String name) {
    return at.equals(envelope) && name.equals(DOCUMENT) ? Optional.of(document) : at.member(name);
  }

  /** What a pointer leads to; {@code *} stands for each element of a list. */
  Optional<SchemaNode> at(String pointer) {
    return at(names(pointer));
  }

  private Optional<SchemaNode> at(List<String> names) {
    Optional<SchemaNode> at = Optional.of(envelope);
    for (String name : names) {
      at = at.flatMap(node -> step(node, name));
    }
    return at;
  }

  private static List<String> names(String pointer) {
    List<String> names = new ArrayList<>();
    for (String each : pointer.substring(1).split("/", -1)) {
      names.add(each.replace("~1", "/").replace("~0", "~"));
    }
    return names;
  }

  /** Pointers of members that no schema names. */
  List<String> unknown(JsonNode json) {
    List<String> found = new ArrayList<>();
    collectUnknown(json, envelope, "", found);
    return found;
  }

  private void collectUnknown(JsonNode json, SchemaNode schema, String at, List<String> found) {
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      String pointer = at + "/" + each.getKey();
      Optional<SchemaNode> member = step(schema, each.getKey());
      if (member.isPresent()) {
        collectUnknown(each.getValue(), member.get(), pointer, found);
      } else if (schema.mayGrow()) {
        found.add(pointer);
      }
    }
    if (json.isArray()) {
      Optional<SchemaNode> element = schema.member("*");
      for (int index = 0; index < json.size() && element.isPresent(); index++) {
        collectUnknown(json.get(index), element.get(), at + "/" + index, found);
      }
    }
  }

  /** The same document as a later minor version might write it. */
  JsonNode grown(JsonNode json) {
    JsonNode copy = json.deepCopy();
    grow(copy, envelope);
    return copy;
  }

  private void grow(JsonNode json, SchemaNode schema) {
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      step(schema, each.getKey()).ifPresent(member -> grow(each.getValue(), member));
    }
    for (JsonNode each : json instanceof ArrayNode list ? list : List.<JsonNode>of()) {
      schema.member("*").ifPresent(element -> grow(each, element));
    }
    if (json instanceof ObjectNode object && schema.mayGrow()) {
      object.putObject(FUTURE).putArray("values").add(1).add("two").addNull();
    }
  }

  /** The same document without what a pointer leads to; empty where that has to be there. */
  Optional<JsonNode> without(JsonNode json, String pointer) {
    List<String> names = names(pointer);
    String last = names.get(names.size() - 1);
    List<String> parents = names.subList(0, names.size() - 1);
    boolean optional = at(parents).filter(parent -> !parent.requires(last)).isPresent();
    if (last.equals("*") || !optional) {
      return Optional.empty();
    }
    JsonNode copy = json.deepCopy();
    remove(copy, parents, last);
    return copy.equals(json) ? Optional.empty() : Optional.of(copy);
  }

  private static void remove(JsonNode json, List<String> parents, String last) {
    if (parents.isEmpty()) {
      if (json instanceof ObjectNode object) {
        object.remove(last);
      }
      return;
    }
    List<String> rest = parents.subList(1, parents.size());
    if (parents.get(0).equals("*")) {
      json.forEach(each -> remove(each, rest, last));
    } else if (json.has(parents.get(0))) {
      remove(json.get(parents.get(0)), rest, last);
    }
  }
}
