package io.ledgerway.examples.hybriderp.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest extends ExecutedCommand {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void runsTheSampleAndTellsWhereEverythingStands() throws Exception {
    String work = folder.resolve("work").toString();
    assertThat(execute("run", "--work", work)).as(err).isZero();
    assertThat(out)
        .contains("read = paid + netted + rejected + held + waiting")
        .contains("a second")
        .contains("peak memory");

    assertThat(execute("status", "--json", "--work", work)).isZero();
    List<JsonNode> lines = lines();
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.get("group").asText())
                    .isIn("paid", "netted", "rejected", "held", "waiting"));
    assertThat(lines)
        .extracting(line -> line.get("kind").asText())
        .contains("file", "invoice", "payment", "settlement");
    String held =
        lines.stream()
            .filter(line -> line.path("reason").path("code").asText().equals("ABOVE_LIMIT"))
            .map(line -> line.get("id").asText())
            .findFirst()
            .orElseThrow();

    assertThat(execute("approve", held, "--by", "A", "--reason", "fine", "--work", work)).isZero();
    assertThat(out).contains("run to go on");
    assertThat(execute("reject", held, "--by", "A", "--reason", "no", "--work", work)).isEqualTo(1);
    assertThat(err).contains("does not wait for a person");
    String booking = idOf(lines, "settlement");
    String payment = idOf(lines, "payment");
    assertThat(
            execute(
                "match",
                booking,
                "--payment",
                payment,
                "--by",
                "A",
                "--reason",
                "x",
                "--work",
                work))
        .isEqualTo(1);
    assertThat(err).contains("only a booking that is UNMATCHED or SUGGESTED");
    assertThat(execute("status", "--work", work)).isZero();
    assertThat(out).contains("CONFLICTING_COPY");
  }

  private void alter(String work, String database, String sql) throws SQLException {
    String url = "jdbc:h2:file:" + Path.of(work).toAbsolutePath().resolve(database);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<JsonNode> notices(String work) throws IOException {
    assertThat(execute("status", "--json", "--work", work)).isZero();
    return lines().stream().filter(line -> line.get("kind").asText().equals("notice")).toList();
  }

  @Test
  void tellsOfTargetsThatHaveChangedBetweenTwoRuns() throws Exception {
    String work = folder.resolve("work").toString();
    assertThat(execute("run", "--work", work)).as(err).isZero();
    int before = notices(work).size();

    alter(work, "warehouse", "ALTER TABLE LW_PAYMENT ADD cost_centre VARCHAR(40)");
    assertThat(execute("run", "--work", work)).as(err).isZero();
    List<JsonNode> added = notices(work);
    assertThat(added).hasSize(before + 1);
    JsonNode harmless = added.get(before);
    assertThat(harmless.path("reason").path("code").asText()).isEqualTo("SCHEMA_CHANGED");
    assertThat(harmless.path("reason").path("message").asText())
        .contains("upsert-payments", "added LW_PAYMENT.COST_CENTRE");

    alter(work, "warehouse", "ALTER TABLE LW_PAYMENT DROP COLUMN cost_centre");
    assertThat(execute("run", "--work", work)).as(err).isZero();
    assertThat(execute("status", "--work", work)).isZero();
    assertThat(out).contains("SCHEMA_CHANGE_CAN_HURT", "removed LW_PAYMENT.COST_CENTRE (can hurt)");
    String id = harmless.get("id").asText();
    assertThat(execute("approve", id, "--by", "A", "--reason", "seen", "--work", work)).isZero();
    assertThat(execute("run", "--work", work)).as(err).isZero();
    assertThat(notices(work)).hasSize(before + 1);
  }

  private static String idOf(List<JsonNode> lines, String kind) {
    return lines.stream()
        .filter(line -> line.get("kind").asText().equals(kind))
        .map(line -> line.get("id").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsOfARestoredStoreUntilAPersonSaysThatAllIsFoundOut() throws Exception {
    String work = folder.toString();
    JdbcStores.openFile(folder.resolve("ledgerway")).close();
    assertThat(execute("recovered", "--by", "A", "--reason", "x", "--work", work)).isEqualTo(2);
    assertThat(err).contains("has forgotten nothing");
    try (JdbcStores stores = JdbcStores.openFile(folder.resolve("ledgerway"))) {
      stores.recoverFrom(Instant.parse("2026-11-02T10:15:30Z"));
    }

    assertThat(execute("status", "--work", work)).isZero();
    assertThat(out).contains("RESTORED", "FORGOTTEN_SINCE: 2026-11-02T10:15:30Z");
    assertThat(execute("status", "--json", "--work", work)).isZero();
    assertThat(lines().get(0).get("state").asText()).isEqualTo("RESTORED");
    assertThat(execute("recovered", "--by", " ", "--reason", "x", "--work", work)).isEqualTo(2);
    assertThat(execute("recovered", "--by", "A", "--reason", "all found", "--work", work))
        .as(err)
        .isZero();
    assertThat(execute("status", "--work", work)).isZero();
    assertThat(out).doesNotContain("RESTORED");
    try (JdbcStores stores = JdbcStores.openFile(folder.resolve("ledgerway"))) {
      assertThat(stores.flows().decisions("store")).hasSize(1);
    }
  }

  @Test
  void validatesFiles() throws Exception {
    String good = "sample/001-1001-26-000001.xml";
    assertThat(execute("validate", "--json", good)).as(out).isZero();
    JsonNode line = lines().get(0);
    assertThat(line.get("valid").asBoolean()).isTrue();
    assertThat(line.get("profile").asText()).isEqualTo("EN16931");
    assertThat(line.get("file").asText()).isEqualTo(good);

    assertThat(execute("validate", "--json", good, "sample/904-wrong-totals.xml")).isEqualTo(1);
    JsonNode wrong = lines().get(1);
    assertThat(wrong.get("valid").asBoolean()).isFalse();
    assertThat(wrong.get("violations").get(0).get("rule").asText()).startsWith("BR-CO-");

    assertThat(execute("validate", "--json", "sample/912-external-entity.xml")).isEqualTo(1);
    JsonNode error = lines().get(0).get("error");
    assertThat(error.get("code").asText()).isEqualTo("DTD_NOT_ALLOWED");
    assertThat(error.get("line").asInt()).isPositive();
    assertThat(execute("validate", "--profile", "core", good)).isZero();
    assertThat(execute("validate", "--ruleset", "1.3.15", good)).isZero();
    assertThat(out).contains("en16931/1.3.15");
    assertThat(execute("validate", "--ruleset", "0.9", good)).isEqualTo(2);
  }

  @Test
  void refusesWrongUsage() {
    assertThat(execute()).isEqualTo(2);
    assertThat(execute("pay")).isEqualTo(2);
    assertThat(execute("validate")).isEqualTo(2);
    assertThat(execute("validate", "--profile", "peppol_bis3", "sample/001-1001-26-000001.xml"))
        .isEqualTo(2);
    assertThat(execute("validate", "no-such-file.xml")).isEqualTo(2);
    assertThat(execute("convert", "--to", "yaml", "sample/001-1001-26-000001.xml")).isEqualTo(2);
    assertThat(execute("generate", "--count", "0", "--out", folder.toString())).isEqualTo(2);
    assertThat(execute("status", "--work", folder.resolve("nothing").toString())).isEqualTo(2);
    assertThat(execute("run", "--invoices", folder.resolve("nothing").toString())).isEqualTo(2);
    assertThat(execute("approve", "x", "--by", " ", "--reason", "y")).isEqualTo(2);
    assertThat(execute("match", "x", "--by", "a", "--reason", "y")).isEqualTo(2);
    assertThat(execute("resolve", "x", "--outcome", "maybe", "--by", "a", "--reason", "y"))
        .isEqualTo(2);
  }

  @Test
  void namesEveryProblemOfAConfiguration() throws IOException {
    String config =
        Files.readString(Path.of("config.json"))
            .replace("\"connection\": \"regio-drop\"", "\"connection\": \"nowhere\"")
            .replace("DE63999000010000000100", "DE64999000010000000100")
            .replace("\"profile\": \"file-drop\"", "\"profil\": \"file-drop\"")
            .replace(
                "\"currency\": \"PLN\",\n      \"amount\"",
                "\"currency\": \"EUR\",\n      \"amount\"")
            .replace("\"tenant\"", "\"colour\": \"red\", \"tenant\"");
    Path file = Files.writeString(folder.resolve("config.json"), config);

    assertThat(execute("run", "--config", file.toString(), "--work", folder.toString()))
        .isEqualTo(2);

    assertThat(err)
        .contains("/routes/1/connection", "/entities/0/accounts/0/iban", "/limits/1/currency")
        .contains("/settings/profil: unknown key; did you mean profile?", "property 'colour'")
        .contains("5 problems");
    assertThat(err).doesNotContain("999000010000000100");
  }

  @Test
  void convertsToCanonicalJson() throws IOException {
    assertThat(execute("convert", "--to", "json", "sample/001-1001-26-000001.xml")).isZero();
    JsonNode envelope = JSON.readTree(out);
    assertThat(envelope.at("/type").asText()).isEqualTo("invoice");
    assertThat(envelope.at("/document/totals/amountDue/amount").isTextual()).isTrue();
    assertThat(execute("convert", "--to", "json", "sample/911-not-xml.xml")).isEqualTo(1);
    assertThat(err).contains("NOT_XML");
  }

  @Test
  void convertsManyThereAndBackInTheirOrder() throws IOException {
    Path made = folder.resolve("made");
    Path json = folder.resolve("json");
    Path ubl = folder.resolve("ubl");
    assertThat(execute("generate", "--count", "200", "--seed", "7", "--out", made.toString()))
        .isZero();
    Files.writeString(made.resolve("000-broken.xml"), "<Invoice");

    assertThat(execute("convert", "--to", "json", "--out", json.toString(), made.toString()))
        .isEqualTo(1);
    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(201);
    assertThat(lines.get(0).at("/error/code").asText()).isEqualTo("TRUNCATED");
    assertThat(lines)
        .extracting(line -> line.get("file").asText())
        .isSorted()
        .allMatch(file -> file.startsWith(made.toString()));

    assertThat(execute("convert", "--to", "ubl", "--out", ubl.toString(), json.toString()))
        .as(out)
        .isZero();
    assertThat(lines()).allSatisfy(line -> assertThat(line.get("losses")).isEmpty());
    assertThat(execute("validate", "--json", json.toString(), ubl.toString())).as(out).isZero();
    assertThat(lines()).hasSize(400).allMatch(line -> line.get("valid").asBoolean());
  }

  @Test
  void tellsWhatUblCannotCarry() throws IOException {
    assertThat(execute("convert", "--to", "json", "sample/001-1001-26-000001.xml")).isZero();
    String posted = out.replace("\"document\" : \"RECEIVED\"", "\"document\" : \"APPROVED\"");
    Path file = Files.writeString(folder.resolve("posted.json"), posted);

    assertThat(execute("convert", "--to", "ubl", file.toString())).as(err).isZero();
    assertThat(out).startsWith("<?xml");
    assertThat(JSON.readTree(err).get("pointer").asText()).isEqualTo("/document/state/document");

    assertThat(execute("convert", "--to", "ubl", "--strict", file.toString())).isEqualTo(1);
    assertThat(out).isEmpty();
    assertThat(err).contains("/document/state/document");
    assertThat(execute("convert", "--to", "json", file.toString(), file.toString())).isEqualTo(2);
  }

  @Test
  void keepsFilesThatAreEmbeddedInUbl() throws IOException {
    String reference =
        "<cac:AdditionalDocumentReference><cbc:ID>sheet</cbc:ID><cac:Attachment>"
            + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"text/csv\" filename=\"a.csv\">"
            + "aG91cnM7OA==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>"
            + "</cac:AdditionalDocumentReference>";
    String sample = Files.readString(Path.of("sample/001-1001-26-000001.xml"));
    int supplier = sample.indexOf("<cac:AccountingSupplierParty>");
    String with = sample.substring(0, supplier) + reference + sample.substring(supplier);
    Path ubl = Files.writeString(folder.resolve("with.xml"), with);

    assertThat(execute("convert", "--to", "ubl", "--strict", ubl.toString())).as(err).isZero();
    assertThat(out).contains("filename=\"a.csv\"", ">aG91cnM7OA==<");

    String kept = folder.resolve("kept").toString();
    assertThat(execute("convert", "--to", "json", "--attachments", kept, ubl.toString())).isZero();
    Path json = Files.writeString(folder.resolve("with.json"), out);
    String hash = JSON.readTree(out).at("/document/remarks/attachments/0/sha256").asText();
    assertThat(Path.of(kept, hash)).hasContent("hours;8");

    assertThat(execute("convert", "--to", "ubl", "--strict", json.toString())).isEqualTo(1);
    assertThat(err).contains("/document/remarks/attachments/0");
    assertThat(
            execute("convert", "--to", "ubl", "--strict", "--attachments", kept, json.toString()))
        .as(err)
        .isZero();
    assertThat(out).contains(">aG91cnM7OA==<");
  }

  @Test
  void generatesInvoicesThatAreValid() throws IOException {
    Path made = folder.resolve("made");
    assertThat(execute("generate", "--count", "12", "--seed", "7", "--out", made.toString()))
        .isZero();
    try (var files = Files.list(made)) {
      for (Path file : files.toList()) {
        assertThat(execute("validate", file.toString())).as(out).isZero();
      }
    }
  }

  @Test
  void survivesAFileOfOneEndlessElement() throws IOException {
    Path invoices = Files.createDirectories(folder.resolve("invoices"));
    try (BufferedWriter writer =
        Files.newBufferedWriter(invoices.resolve("endless.xml"), StandardCharsets.US_ASCII)) {
      writer.write(
          "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><Note>");
      String block = "x".repeat(1 << 20);
      for (int mebibyte = 0; mebibyte < 200; mebibyte++) {
        writer.write(block);
      }
      writer.write("</Note></Invoice>");
    }
    Path work = folder.resolve("work");

    assertThat(execute("run", "--work", work.toString(), "--invoices", invoices.toString()))
        .as(err)
        .isZero();
    assertThat(execute("status", "--json", "--work", work.toString())).isZero();

    assertThat(lines().get(0).at("/reason/code").asText()).isEqualTo("LIMIT_EXCEEDED");
  }
}
