package io.ledgerway.runtime.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.event.EventContract;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorJsonTest {

  private static final ConnectorDescriptor LEDGER =
      new ConnectorDescriptor(
          "ledger",
          "1.2.0",
          "0.1",
          "Ledger \"of\" Zürich 𝄞",
          List.of("v1", "v2"),
          List.of(
              posting(
                  "post",
                  new WriteContract(
                      Dedupe.NATIVE_KEY,
                      new KeyWindow(Duration.ofHours(24), true),
                      true,
                      Duration.ofMillis(1500),
                      Duration.ofMinutes(2),
                      Completion.ASYNC_JOB,
                      Duration.ofDays(1),
                      KeyFormat.UUID,
                      true,
                      7)),
              posting(
                  "put",
                  new WriteContract(
                      Dedupe.NONE,
                      null,
                      false,
                      Duration.ZERO,
                      Duration.ZERO,
                      Completion.SYNC,
                      Duration.ZERO,
                      KeyFormat.REFERENCE_35,
                      false,
                      1)),
              OperationSpec.read(
                      new OperationId("read"),
                      DocumentType.SUPPLIER,
                      EvidenceLevel.LIVE,
                      new ReadContract(ReadSource.OWN_FOLDER, true))
                  .asDescribable(),
              OperationSpec.events(
                  new OperationId("hear"),
                  DocumentType.INVOICE,
                  EvidenceLevel.VENDOR_SPEC,
                  new EventContract(Duration.ofMinutes(5), Duration.ofSeconds(10))),
              OperationSpec.events(
                  new OperationId("hear-all"),
                  DocumentType.INVOICE,
                  EvidenceLevel.VENDOR_SPEC,
                  new EventContract(null, Duration.ofSeconds(3)))));

  private static OperationSpec posting(String name, WriteContract contract) {
    return new OperationSpec(
        new OperationId(name),
        DocumentType.INVOICE,
        EffectClass.POSTING,
        "post-payable",
        EvidenceLevel.SIMULATED,
        null,
        contract);
  }

  @Test
  void readsBackWhatItWrote() {
    assertThat(DescriptorJson.read(DescriptorJson.write(LEDGER))).isEqualTo(LEDGER);
  }

  /** The published shape: other programs read it. */
  @Test
  void writesThePublishedShape() {
    ConnectorDescriptor small =
        new ConnectorDescriptor(
            "ledger",
            "1.2.0",
            "0.1",
            "Ledger",
            List.of("v1"),
            List.of(
                LEDGER.operations().get(0),
                LEDGER.operations().get(2),
                LEDGER.operations().get(3)));
    assertThat(DescriptorJson.write(small))
        .isEqualTo(
            """
            {"formatVersion":1,"id":"ledger","version":"1.2.0","spiVersion":"0.1",\
            "targetSystem":"Ledger","releases":["v1"],"operations":[\
            {"id":"post","documentType":"invoice","effectClass":"POSTING",\
            "effect":"post-payable","evidence":"SIMULATED","write":{"dedupe":"NATIVE_KEY",\
            "keyWindow":{"length":"PT24H","replaysErrors":true},"lookup":true,\
            "lookupLag":"PT1.5S","settle":"PT2M","completion":"ASYNC_JOB",\
            "acknowledgementWithin":"PT24H","key":"UUID","staged":true,"maxItems":7}},\
            {"id":"read","documentType":"supplier","effectClass":"DATA","effect":"read",\
            "evidence":"LIVE","read":{"source":"OWN_FOLDER","sameNameMeansRepeat":true},"describable":true},\
            {"id":"hear","documentType":"invoice","effectClass":"DATA","effect":"receive",\
            "evidence":"VENDOR_SPEC","events":{"replayWindow":"PT5M","answerWithin":"PT10S"}}]}""");
  }

  @Test
  void passesOverMembersOfANewerSpi() {
    String newer =
        DescriptorJson.write(LEDGER)
            .replace("\"version\":", "\"homepage\":{\"at\":[1.5,null,{}]},\"version\":")
            .replace("\"dedupe\":", "\"maxBytes\":99999999999999999999,\"dedupe\":");
    assertThat(newer).contains("homepage").contains("maxBytes");
    assertThat(DescriptorJson.read(newer)).isEqualTo(LEDGER);
  }

  @Test
  void keepsADocumentTypeThatItDoesNotKnow() {
    String newer = DescriptorJson.write(LEDGER).replace("\"supplier\"", "\"lease\"");
    assertThat(DescriptorJson.read(newer).operations().get(2).documentType())
        .isEqualTo(new DocumentType("lease"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "\"UUID\"|\"ULID\"|/operations/0/write/key|INVALID_VALUE|[HEX_32, UUID,",
        "\"LIVE\"|\"AUDITED\"|/operations/2/evidence|INVALID_VALUE|newer constant",
        "\"PT2M\"|\"2 min\"|/operations/0/write/settle|INVALID_VALUE|ISO 8601",
        "\"maxItems\":7|\"maxItems\":0|/operations/0/write|INVALID_VALUE|at least 1",
        "\"maxItems\":7|\"maxItems\":\"7\"|/operations/0/write/maxItems|WRONG_TYPE|whole number",
        "\"maxItems\":7|\"maxItems\":3000000000|/operations/0/write/maxItems|WRONG_TYPE|whole",
        "\"v2\"|2|/releases/1|WRONG_TYPE|text",
        "\"v2\"|null|/releases/1|WRONG_TYPE|text",
        "\"id\":\"ledger\"|\"id\":null|/id|MISSING_MEMBER|missing",
        "\"id\":\"ledger\"|\"id\":\"a\",\"id\":\"b\"|/id|DUPLICATE_MEMBER|twice",
        "\"read\":{|\"query\":{|/operations/2|INVALID_VALUE|one contract",
        "\"describable\":true|\"describable\":1|/operations/2/describable|WRONG_TYPE|true or",
        "\"formatVersion\":1|\"formatVersion\":2|/formatVersion|SCHEMA_VERSION|release",
      })
  void namesThePlaceOfWhatItCannotRead(
      String good, String bad, String pointer, String code, String said) {
    String json = DescriptorJson.write(LEDGER);
    assertThat(json).contains(good);
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> DescriptorJson.read(json.replace(good, bad)))
        .withMessageContaining(said)
        .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer))
        .satisfies(e -> assertThat(e.code()).isEqualTo(new JsonErrorCode(code)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {"{\"id\":|SYNTAX", "~~|WRONG_TYPE", "[]|WRONG_TYPE", "{} {}|TRAILING_CONTENT"})
  void refusesWhatIsNoObject(String json, String code) {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> DescriptorJson.read(json))
        .satisfies(e -> assertThat(e.code()).isEqualTo(new JsonErrorCode(code)));
  }
}
