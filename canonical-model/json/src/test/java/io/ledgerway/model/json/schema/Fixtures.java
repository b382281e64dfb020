package io.ledgerway.model.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.json.ExamplesTest;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The golden files of the current version: what every later version has to read. */
final class Fixtures {

  static final String MANIFEST = "manifest.sha256";

  private Fixtures() {}

  /** The files by their names, and the manifest with their hashes. */
  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    ModelType.documents().forEach((type, record) -> addFiles(type, record, files));
    files.put(MANIFEST, manifest(files));
    return files;
  }

  private static void addFiles(DocumentType type, Class<?> record, Map<String, String> files) {
    DocumentJson json = DocumentJson.create();
    String fullest = json.write(FixtureRecords.fullest().envelope(type));
    files.put(type + ".example.json", ExamplesTest.example(type));
    files.put(type + ".min.json", json.writePretty(FixtureRecords.smallest().envelope(type)));
    files.put(type + ".max.json", GeneratedFiles.pretty(GeneratedFiles.tree(fullest)));
    files.put(type + ".unknown.json", GeneratedFiles.pretty(withUnknownMembers(fullest, record)));
  }

  /** As a newer minor version would write it: one more member wherever one may stand. */
  private static JsonNode withUnknownMembers(String envelope, Class<?> document) {
    ObjectNode tree = (ObjectNode) GeneratedFiles.tree(envelope);
    String major = DocumentJson.SCHEMA_VERSION.split("\\.", -1)[0];
    tree.put("schemaVersion", major + ".99");
    TypedTree.visit(
        tree,
        Envelope.class,
        document,
        (type, object, keeps) -> {
          if (keeps) {
            object.put("later" + type.getSimpleName(), new BigDecimal("12345678901234567.890"));
          }
        });
    return tree;
  }

  private static String manifest(Map<String, String> files) {
    StringBuilder manifest = new StringBuilder();
    files.forEach(
        (name, text) -> manifest.append(sha256(text)).append("  ").append(name).append('\n'));
    return manifest.toString();
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
