package io.ledgerway.testkit.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A place in the schemas of one version. Immutable. */
record SchemaNode(JsonNode root, JsonNode node) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "/io/ledgerway/model/json/";

  /** A schema of a version; empty when this release does not have it. */
  static Optional<SchemaNode> of(String version, String name) {
    return resource("schema/" + version + "/" + name + ".schema.json")
        .map(root -> new SchemaNode(root, root).resolved());
  }

  /** A complete document of a type, in its envelope. */
  static Optional<JsonNode> example(String type) {
    return resource("examples/" + type + ".json");
  }

  private static Optional<JsonNode> resource(String name) {
    try (InputStream in = SchemaNode.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " can't be read", e);
    }
  }

  private SchemaNode resolved() {
    String ref = node.path("$ref").asText();
    return ref.startsWith("#") ? new SchemaNode(root, root.at(ref.substring(1))).resolved() : this;
  }

  /** A member, or for the name {@code *} an element; empty when there can't be one. */
  Optional<SchemaNode> member(String name) {
    JsonNode found = name.equals("*") ? node.path("items") : node.path("properties").path(name);
    JsonNode others = node.path("additionalProperties");
    if (found.isMissingNode() && others.isObject()) {
      found = others;
    }
    return found.isMissingNode()
        ? Optional.empty()
        : Optional.of(new SchemaNode(root, found).resolved());
  }

  boolean requires(String name) {
    for (JsonNode each : node.path("required")) {
      if (each.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a later minor version may add members here. */
  boolean mayGrow() {
    return node.has("properties") && node.path("additionalProperties").asBoolean(true);
  }
}
