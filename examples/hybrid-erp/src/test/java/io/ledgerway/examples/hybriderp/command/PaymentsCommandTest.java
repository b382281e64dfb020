package io.ledgerway.examples.hybriderp.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.json.DocumentLineWriter;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentInstructionBuilder;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.value.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentsCommandTest extends ExecutedCommand {

  private static final String AT = "--created-at=2026-03-02T08:00:00Z";

  @TempDir Path folder;

  private static PaymentParty party(String name, BankAccount account) {
    return new PaymentParty(PartyBuilder.builder().name(name).build(), account, Party.EMPTY);
  }

  private static BankAccount iban(String iban) {
    return BankAccountBuilder.builder().iban(new AccountNumber(iban)).build();
  }

  private static PaymentInstruction sepa(int number, String amount, LocalDate day) {
    return PaymentInstructionBuilder.builder()
        .ids(new PaymentIds("I-" + number, "E2E-" + number, null, null))
        .type(PaymentTypeBuilder.builder().rail(PaymentRail.SEPA).build())
        .amount(Money.of(amount, "EUR"))
        .requestedExecutionDate(day)
        .debtor(party("Our Company", iban("DE89370400440532013000")))
        .creditor(party("Supplier " + number, iban("DE02120300000000202051")))
        .remittance(new Remittance(List.of(), List.of("Invoice R-" + number), null))
        .build();
  }

  private static PaymentInstruction ach(int number) {
    BankAccount account =
        BankAccountBuilder.builder()
            .accountNumber(new AccountNumber("000123450"))
            .clearing(new ClearingMember(ClearingScheme.USABA, "990000039"))
            .build();
    return PaymentInstructionBuilder.builder()
        .ids(new PaymentIds(null, "E2E-" + number, null, "ALIAS" + number))
        .type(PaymentTypeBuilder.builder().rail(PaymentRail.ACH).localInstrument("CCD").build())
        .amount(Money.of("12.34", "USD"))
        .requestedExecutionDate(LocalDate.of(2026, 3, 3))
        .creditor(party("Supplier " + number, account))
        .build();
  }

  private String file(PaymentInstruction... instructions) throws IOException {
    Path file = folder.resolve("instructions.ndjson");
    try (OutputStream to = Files.newOutputStream(file)) {
      DocumentLineWriter lines = DocumentLineWriter.of(DocumentJson.create(), to);
      for (int index = 0; index < instructions.length; index++) {
        lines.write(
            EnvelopeBuilder.<PaymentInstruction>builder()
                .schema("canonical/payment-instruction")
                .schemaVersion("1.0")
                .id(new DocumentId("p-" + index))
                .type(DocumentType.PAYMENT_INSTRUCTION)
                .origin(
                    OriginBuilder.builder()
                        .source(new SourceSystem("erp", "erp", "test", "1", "Payment", null))
                        .observedAt(Instant.EPOCH)
                        .ingestedAt(Instant.EPOCH)
                        .build())
                .document(instructions[index])
                .build());
      }
    }
    return file.toString();
  }

  @Test
  void writesWhatTheStatementCommandCouldMatch() throws Exception {
    LocalDate day = LocalDate.of(2026, 3, 3);
    String source = file(sepa(1, "10.00", day), sepa(2, "20.50", day.plusDays(1)));
    for (String version : List.of("pain.001.001.09", "pain.001.001.03")) {
      Path target = folder.resolve(version + ".xml");
      assertThat(
              execute(
                  "payments",
                  "--format=" + version,
                  "--profile=sepa",
                  AT,
                  "--out=" + target,
                  source))
          .as(err)
          .isZero();
      assertThat(out).contains(target.toString());
      assertThat(Files.readString(target))
          .contains("urn:iso:std:iso:20022:tech:xsd:" + version)
          .contains("<NbOfTxs>2</NbOfTxs>")
          .contains("<CtrlSum>30.50</CtrlSum>")
          .contains("<EndToEndId>E2E-1</EndToEndId>")
          .containsOnlyOnce("2026-03-04");
    }
  }

  @Test
  void writesTheSameBytesForTheSamePaymentsAndReplacesNothing() throws Exception {
    String source = file(sepa(1, "10.00", LocalDate.of(2026, 3, 3)));
    String[] command = {"payments", "--format=pain.001.001.09", AT, "--out", "", source};
    command[4] = folder.resolve("a.xml").toString();
    assertThat(execute(command)).as(err).isZero();
    assertThat(execute(command)).isEqualTo(2);
    assertThat(err).contains("never replaced");
    command[4] = folder.resolve("b.xml").toString();
    assertThat(execute(command)).isZero();
    assertThat(folder.resolve("a.xml")).hasSameBinaryContentAs(folder.resolve("b.xml"));
  }

  @Test
  void writesNacha() throws Exception {
    Path originator = folder.resolve("bank.properties");
    Files.writeString(
        originator,
        """
        immediate-destination=990000013
        immediate-origin=1990000099
        destination-name=Example Bank
        origin-name=Our Company Inc
        company-name=Our Company
        company-id=1990000099
        odfi=99000001
        entry-description=VENDOR PAY
        """);
    Path target = folder.resolve("out.ach");
    String[] command = {
      "payments",
      "--format=nacha",
      "--originator=" + originator,
      AT,
      "--out=" + target,
      file(ach(1))
    };
    assertThat(execute(command)).as(err).isZero();
    assertThat(out).contains("\"traceNumber\":\"990000010000001\",\"instruction\":\"p-0\"");
    List<String> lines = Files.readAllLines(target, StandardCharsets.US_ASCII);
    assertThat(lines).hasSize(10).allMatch(line -> line.length() == 94);
    assertThat(lines.get(2)).startsWith("622990000039").contains("0000001234");
    assertThat(execute("statement", "--json", target.toString())).as(out).isZero();
    assertThat(out).contains("CONTROL_TOTALS").contains("true");
  }

  @Test
  void refusesAllThatIsWrongAndWritesNothing() throws Exception {
    String source = file(sepa(1, "0.00", LocalDate.of(2026, 3, 3)));
    Path target = folder.resolve("out.xml");
    String[] command = {"payments", "--format=pain.001.001.09", AT, "--out=" + target, source};
    assertThat(execute(command)).isEqualTo(1);
    assertThat(err).contains("amount").contains("nothing was written");
    Files.writeString(Path.of(source), "{\"schema\":1}\n", StandardOpenOption.APPEND);
    assertThat(execute(command)).isEqualTo(1);
    assertThat(err).contains("line 2");
    assertThat(target).doesNotExist();
    try (var files = Files.list(folder)) {
      assertThat(files).as("no leftovers").hasSize(1);
    }
  }

  @Test
  void refusesWrongUsage() throws Exception {
    String source = file(sepa(1, "1.00", LocalDate.of(2026, 3, 3)));
    String target = "--out=" + folder.resolve("out.xml");
    assertThat(execute("payments", "--format=mt101", target, source)).isEqualTo(2);
    assertThat(execute("payments", "--format=nacha", target, source)).isEqualTo(2);
    assertThat(execute("payments", "--format=pain.001.001.09", "--profile=x", target, source))
        .isEqualTo(2);
    assertThat(execute("payments", "--format=pain.001.001.09", target, "none")).isEqualTo(2);
  }
}
