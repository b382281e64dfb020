package io.ledgerway.testkit.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.internal.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/**
 * What a team's own code keeps when it writes or reads canonical documents. The team implements it
 * in one test class:
 *
 * <pre>{@code
 * class PayablesContractTest implements ConsumerContract {
 *   public List<String> versions() {
 *     return List.of("1.0");
 *   }
 *   public List<String> written() {
 *     return List.of(Export.invoice(Samples.first()));
 *   }
 *   public Map<DocumentType, Set<String>> pointersRead() {
 *     return Map.of(DocumentType.INVOICE, Set.of("/document/number", "/document/lines/&#42;/lineNumber"));
 *   }
 *   public void read(String json) {
 *     Import.invoice(json);
 *   }
 * }
 * }</pre>
 */
@ExtendWith(RuleMessages.class)
public interface ConsumerContract {

  /**
   * Versions of the canonical model that the team says it supports.
   *
   * @return at least one, such as {@code 1.0}
   */
  List<String> versions();

  /**
   * Documents in their envelopes, as the team's own code writes them.
   *
   * @return JSON texts; empty when the team only reads
   */
  List<String> written();

  /**
   * What the team's own code looks at.
   *
   * @return for each type of document JSON Pointers (RFC 6901) from the envelope on, with {@code *}
   *     for each element of a list; empty when the team only writes
   */
  Map<DocumentType, Set<String>> pointersRead();

  /**
   * Hands a document to the team's own code.
   *
   * @param json a document in its envelope, of a type in {@link #pointersRead}
   * @throws Exception when the code can't cope with it
   */
  void read(String json) throws Exception;

  /** Versions that this release knows are what the team may support. */
  @Test
  @Rule(id = "CC-01", hint = "Name versions whose schemas this release has, or take its release.")
  default void CC_01_versionsAreKnown() {
    Require.that(!versions().isEmpty(), "no version is named");
    for (String version : versions()) {
      Require.that(
          SchemaNode.of(version, "envelope").isPresent(), "there is no version %s", version);
    }
  }

  /** What the team writes is what the schemas of its version describe, and nothing beside it. */
  @Test
  @Rule(
      id = "CC-02",
      hint = "Write the members that the schema names; what it has no place for is an extension.")
  default void CC_02_whatIsWrittenIsValid() {
    if (written().isEmpty()) {
      throw new TestAbortedException("The team writes no documents");
    }
    int number = 0;
    for (String json : written()) {
      number++;
      requireValid(json, "document no. " + number, versions());
    }
  }

  private static void requireValid(String json, String which, List<String> versions) {
    JsonNode tree = tree(json, which);
    String version = minor(tree.path("schemaVersion").asText());
    Require.that(
        versions.contains(version), "%s is of version %s, which is not named", which, version);
    List<String> problems = new ArrayList<>();
    schema(version)
        .validate(json, InputFormat.JSON)
        .forEach(each -> problems.add(each.getInstanceLocation() + " breaks " + each.getType()));
    Require.equal(List.of(), problems, which + " against the schema");
    String type = tree.path("type").asText();
    Require.equal(
        List.of(), documents(version, type).unknown(tree), which + ": members without a place");
    try {
      Require.that(DocumentJson.create().read(json) != null, "%s can't be read", which);
    } catch (JsonFormatException e) {
      throw Require.broken("%s can't be read: %s", which, e);
    }
  }

  private static JsonNode tree(String json, String which) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw Require.broken("%s is no JSON: %s", which, e.getOriginalMessage());
    }
  }

  private static String minor(String version) {
    String[] parts = version.split("\\.", -1);
    return parts.length < 2 ? version : parts[0] + "." + parts[1];
  }

  private static JsonSchema schema(String version) {
    return JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaMappers(
                    mappers ->
                        mappers.mappings(
                            iri ->
                                iri.startsWith("urn:ledgerway:schema:" + version + ":")
                                    ? "classpath:io/ledgerway/model/json/schema/"
                                        + version
                                        + "/"
                                        + iri.substring(iri.lastIndexOf(':') + 1)
                                        + ".schema.json"
                                    : iri)))
        .getSchema(SchemaLocation.of("urn:ledgerway:schema:" + version + ":envelope"));
  }

  private static Documents documents(String version, String type) {
    Optional<SchemaNode> document = SchemaNode.of(version, type);
    Require.that(document.isPresent(), "version %s has no document %s", version, type);
    return new Documents(SchemaNode.of(version, "envelope").orElseThrow(), document.orElseThrow());
  }

  /** What the team looks at is there in every version that it supports. */
  @Test
  @Rule(
      id = "CC-03",
      hint = "Look at members that all named versions have; the page of fields lists them.")
  default void CC_03_whatIsReadExists() {
    Set<String> missing = new TreeSet<>();
    for (String version : versions()) {
      pointersRead()
          .forEach(
              (type, pointers) -> {
                Documents documents = documents(version, type.value());
                for (String pointer : pointers) {
                  Require.that(pointer.startsWith("/"), "%s is no JSON Pointer", pointer);
                  if (documents.at(pointer).isEmpty()) {
                    missing.add(type + " " + pointer + " in version " + version);
                  }
                }
              });
    }
    Require.equal(Set.of(), missing, "members that are looked at and can't be there");
  }

  /** What a later minor version adds does no harm. */
  @Test
  @Rule(id = "CC-04", hint = "Pass over members that your code does not know, at every level.")
  default void CC_04_whatIsNewDoesNoHarm() {
    for (DocumentType type : requireReading()) {
      JsonNode example = example(type);
      requireRead(example, "a complete " + type);
      requireRead(
          documents(current(), type.value()).grown(example),
          type + " with members of a later version");
    }
  }

  /** What need not be there may be missing. */
  @Test
  @Rule(id = "CC-05", hint = "Ask whether a member is there unless the schema requires it.")
  default void CC_05_whatIsOptionalMayBeMissing() {
    requireReading();
    pointersRead()
        .forEach(
            (type, pointers) -> {
              Documents documents = documents(current(), type.value());
              for (String part : parts(pointers)) {
                documents
                    .without(example(type), part)
                    .ifPresent(json -> requireRead(json, type + " without " + part));
              }
            });
  }

  /** The pointers, and everything on their way. */
  private static Set<String> parts(Set<String> pointers) {
    Set<String> parts = new TreeSet<>();
    for (String pointer : pointers) {
      for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
        parts.add(pointer.substring(0, end));
      }
    }
    return parts;
  }

  private Set<DocumentType> requireReading() {
    if (pointersRead().isEmpty()) {
      throw new TestAbortedException("The team reads no documents");
    }
    return pointersRead().keySet();
  }

  private static String current() {
    return minor(DocumentJson.SCHEMA_VERSION);
  }

  private static JsonNode example(DocumentType type) {
    return SchemaNode.example(type.value())
        .orElseThrow(() -> Require.broken("There is no document %s", type));
  }

  private void requireRead(JsonNode json, String which) {
    try {
      read(json.toString());
    } catch (Exception e) {
      throw Require.broken("your code can't cope with %s: %s", which, e);
    }
  }
}
