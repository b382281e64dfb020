package io.ledgerway.model.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Extensions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixturesTest {

  private final DocumentJson json = DocumentJson.create();
  private final SchemaValidator envelopes = SchemaValidator.of("envelope");

  static Set<String> versions() {
    Set<String> versions = new TreeSet<>(Releases.all());
    versions.add(DocumentJson.SCHEMA_VERSION);
    return versions;
  }

  private static Map<String, String> golden(String version) {
    return FileSet.read(GeneratedFiles.golden(version));
  }

  static Stream<DocumentType> types() {
    return ModelType.documents().keySet().stream();
  }

  private static String golden(DocumentType type, String kind) {
    return golden(DocumentJson.SCHEMA_VERSION).get(type + "." + kind + ".json");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void filesAreThoseOfTheManifest(String version) {
    Map<String, String> files = golden(version);
    List<String> hashes = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          if (!name.equals(Fixtures.MANIFEST)) {
            hashes.add(Fixtures.sha256(text) + "  " + name);
          }
        });
    assertThat(files.get(Fixtures.MANIFEST).lines()).containsExactlyElementsOf(hashes);
  }

  @ParameterizedTest
  @MethodSource("types")
  void comeBackAsTheSameTree(DocumentType type) {
    for (String kind : List.of("min", "max", "unknown", "example")) {
      String text = golden(type, kind);
      Envelope<?> read = json.read(text);
      assertThat(read.type()).isEqualTo(type);
      assertThat(GeneratedFiles.tree(json.write(read))).isEqualTo(GeneratedFiles.tree(text));
      assertThat(CanonicalJson.sha256(json.read(json.write(read))))
          .isEqualTo(CanonicalJson.sha256(read));
      assertThat(envelopes.validate(text)).isEmpty();
    }
  }

  @Test
  void fillEveryMember() {
    Set<String> missing = new TreeSet<>();
    for (ModelType type : ModelType.all()) {
      if (!type.isScalar() && type.type() != Extensions.class) {
        type.fields().forEach(field -> missing.add(type.name() + "." + field.name()));
      }
    }
    ModelType.documents()
        .forEach(
            (type, record) ->
                TypedTree.visit(
                    GeneratedFiles.tree(golden(type, "max")),
                    Envelope.class,
                    record,
                    (part, object, keeps) ->
                        object
                            .fieldNames()
                            .forEachRemaining(
                                name -> missing.remove(part.getSimpleName() + "." + name))));
    assertThat(missing).isEmpty();
  }

  /** A member at a time is taken away, or an unknown one added: schema and codec say the same. */
  @Test
  void schemaAndCodecRefuseTheSame() {
    Set<String> tried = new TreeSet<>();
    List<String> differing = new ArrayList<>();
    types()
        .sorted(Comparator.comparing(type -> golden(type, "max").length()))
        .forEach(
            type -> {
              JsonNode envelope = GeneratedFiles.tree(golden(type, "max"));
              TypedTree.visit(
                  envelope,
                  Envelope.class,
                  ModelType.documents().get(type),
                  (part, object, keeps) -> {
                    if (tried.add(part.getSimpleName())) {
                      change(envelope, part, object, differing);
                    }
                  });
            });
    assertThat(tried).hasSizeGreaterThan(100);
    assertThat(differing).isEmpty();
  }

  private void change(JsonNode envelope, Class<?> part, ObjectNode object, List<String> differing) {
    for (String name : names(object)) {
      if (part != Envelope.class || !Set.of("type", "document").contains(name)) {
        ObjectNode before = object.deepCopy();
        object.remove(name);
        compare(envelope, part.getSimpleName() + " without " + name, differing);
        object.setAll(before);
      }
    }
    if (ModelType.of(part).isLeaf()) {
      object.put("later", true);
      compare(envelope, part.getSimpleName() + " with another member", differing);
      object.remove("later");
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void compare(JsonNode envelope, String change, List<String> differing) {
    String text = envelope.toString();
    boolean refused = false;
    try {
      json.read(text);
    } catch (JsonFormatException e) {
      refused = true;
    }
    if (envelopes.validate(text).isEmpty() == refused) {
      differing.add(change);
    }
  }
}
