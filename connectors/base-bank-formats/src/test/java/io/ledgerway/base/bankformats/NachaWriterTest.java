package io.ledgerway.base.bankformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionType;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NachaWriterTest {

  private static final PaymentInstruction ONE =
      Payments.instruction(1, "1250.50", Payments.text("Invoice 4711"));
  private static final PaymentInstruction TWO = Payments.instruction(2, "0.01", Remittance.EMPTY);

  private static List<String> lines(NachaFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NachaWriter.write(file, out);
    return List.of(out.toString(StandardCharsets.US_ASCII).split("\r\n"));
  }

  private static NachaResult result(NachaFile file) {
    return NachaWriter.write(file, OutputStream.nullOutputStream());
  }

  private static List<String> refusals(NachaFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NachaRefused refused =
        catchThrowableOfType(NachaRefused.class, () -> NachaWriter.write(file, out));
    assertThat(out.size()).isZero();
    assertThat(refused).isNotNull();
    return refused.findings().stream()
        .map(finding -> finding.rule() + " " + finding.pointer())
        .toList();
  }

  private static List<String> refused(UnaryOperator<PaymentInstruction> change) {
    return refusals(Payments.file(Payments.batch("CCD", change.apply(ONE))));
  }

  private static String at(String line, int from, int to) {
    return line.substring(from - 1, to);
  }

  @Test
  void writesRecordsByPosition() {
    List<String> lines = lines(Payments.file(Payments.batch("CCD", ONE, TWO)));
    assertThat(lines).hasSize(10).allMatch(line -> line.length() == 94);
    assertThat(lines)
        .startsWith(
            "101 99000001319900000992603020905A094101EXAMPLE BANK           "
                + "OUR COMPANY INC                ",
            "5220OUR COMPANY                         1990000099CCDVENDOR PAY"
                + "      260303   1990000010000001",
            "622990000039000123451        0000125050ALIAS1         SUPPLIER 1            "
                + "  1990000010000001",
            "705INVOICE 4711" + " ".repeat(68) + "00010000001",
            "622990000039000123452        0000000001ALIAS2         SUPPLIER 2            "
                + "  0990000010000002",
            "82200000030198000006000000000000000000125051"
                + "1990000099                         990000010000001",
            "9000001000001000000030198000006000000000000000000125051" + " ".repeat(39));
    assertThat(lines.subList(7, 10)).containsOnly("9".repeat(94));
  }

  @Test
  void whatHasNoPlaceIsSaid() {
    PaymentInstruction payment =
        TWO.toBuilder()
            .ids(new PaymentIds(null, "E2E-2", null, null))
            .type(TWO.type().toBuilder().purpose("SUPP").build())
            .creditor(
                new PaymentParty(
                    TWO.creditor().party(),
                    TWO.creditor().account(),
                    PartyBuilder.builder().name("Another").build()))
            .build();
    assertThat(result(Payments.file(Payments.batch("CCD", ONE, payment))).losses())
        .extracting(Finding::rule, Finding::pointer)
        .containsExactly(
            tuple("NACHA-LEFT-OUT", "/batches/0/instructions/0/ids/endToEndId"),
            tuple("NACHA-LEFT-OUT", "/batches/0/instructions/1/creditor/ultimate"),
            tuple("NACHA-LEFT-OUT", "/batches/0/instructions/1/type/purpose"));
  }

  @Test
  void savingsAccountsHaveTheirOwnCode() {
    PaymentInstruction savings =
        ONE.toBuilder()
            .creditor(
                new PaymentParty(
                    ONE.creditor().party(),
                    Payments.account("990000071", "77", "SAVINGS"),
                    Party.EMPTY))
            .build();
    List<String> lines = lines(Payments.file(Payments.batch("PPD", savings)));
    assertThat(lines.get(1)).contains("PPD");
    assertThat(lines.get(2)).startsWith("63299000007177 ");
  }

  @Test
  void ctxCountsItsAddendaInTheEntry() {
    Remittance remittance =
        new Remittance(
            List.of(
                Payments.item("INV-1", InvoiceNature.INVOICE, "1300.50"),
                Payments.item("CN*2", InvoiceNature.CREDIT_NOTE, "50.00")),
            List.of("Thank you for your patience and see you again in the next quarter of 2026"),
            new CreditorReference("SCOR", "ISO", "RF18539007547034"));
    PaymentInstruction payment =
        ONE.toBuilder()
            .remittance(remittance)
            .creditor(
                new PaymentParty(
                    PartyBuilder.builder().name("A supplier with a long name").build(),
                    ONE.creditor().account(),
                    Party.EMPTY))
            .build();
    NachaFile file = Payments.file(Payments.batch("CTX", payment));
    List<String> lines = lines(file);
    assertThat(at(lines.get(2), 55, 76)).isEqualTo("0002A SUPPLIER WITH   ");
    assertThat(at(lines.get(2), 79, 94)).isEqualTo("1990000010000001");
    String text =
        lines.subList(3, 5).stream().map(line -> at(line, 4, 83)).reduce("", String::concat);
    assertThat(text.strip())
        .isEqualTo(
            "RMR*IV*INV-1**1300.50\\RMR*CM*CN-2**-50.00\\REF*ZZ*RF18539007547034\\NTE*ZZZ*THANK YOU"
                + " FOR YOUR PATIENCE AND SEE YOU AGAIN IN THE NEXT QUARTER OF 2026\\");
    assertThat(lines.subList(3, 5))
        .extracting(line -> at(line, 84, 94))
        .containsExactly("00010000001", "00020000001");
    assertThat(at(lines.get(5), 5, 10)).isEqualTo("000003");
    assertThat(result(file).losses())
        .extracting(Finding::rule, Finding::pointer)
        .containsExactly(
            tuple(
                "NACHA-CHARACTERS", "/batches/0/instructions/0/remittance/items/1/document/number"),
            tuple("NACHA-LEFT-OUT", "/batches/0/instructions/0/ids/endToEndId"),
            tuple("NACHA-LENGTH", "/batches/0/instructions/0/creditor/party/name"));
    assertThat(result(file).addenda()).isEqualTo(2);
  }

  @Test
  void traceNumbersAscendAndNameTheirInstructions() {
    NachaFile file =
        new NachaFile(
            Payments.ORIGINATOR,
            Payments.CREATED,
            '7',
            9_999_998,
            List.of(Payments.batch("CCD", ONE), Payments.batch("PPD", TWO)));
    assertThat(result(file).traces())
        .containsExactly(
            new NachaTrace("990000019999998", new DocumentId("payment-1")),
            new NachaTrace("990000019999999", new DocumentId("payment-2")));
    assertThat(lines(file).get(0)).contains("9057094101");
    assertThat(at(lines(file).get(5), 88, 94)).isEqualTo("0000002");
    assertThat(result(file).creditTotal()).isEqualByComparingTo("1250.51");
    assertThat(result(file).entryHash()).isEqualTo("0198000006");
  }

  @Test
  void sameFileSameBytes() {
    NachaFile file = Payments.file(Payments.batch("CCD", ONE, TWO));
    assertThat(lines(file)).isEqualTo(lines(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 6, 7, 15, 16, 17})
  void blocksAreFull(int entries) {
    PaymentInstruction[] all = new PaymentInstruction[entries];
    Arrays.setAll(all, i -> Payments.instruction(i, "1.00", Remittance.EMPTY));
    List<String> lines = lines(Payments.file(Payments.batch("CCD", all)));
    assertThat(lines.size() % 10).isZero();
    String control = lines.get(entries + 3);
    assertThat(at(control, 8, 13)).isEqualTo(String.format("%06d", lines.size() / 10));
    assertThat(lines.size() - (entries + 4)).isBetween(0, 9);
  }

  @Test
  void theHashKeepsItsLastTenDigits() {
    PaymentInstruction[] all = new PaymentInstruction[102];
    Arrays.setAll(all, i -> Payments.instruction(i, "1.00", Remittance.EMPTY));
    // 102 times 99000003 is 10098000306.
    assertThat(result(Payments.file(Payments.batch("CCD", all))).entryHash())
        .isEqualTo("0098000306");
  }

  @Test
  void textsBecomeUpperCaseAsciiAndChangesAreSaid() {
    PaymentInstruction payment =
        Payments.instruction(1, "1", Payments.text("für " + "x".repeat(90))).toBuilder()
            .creditor(
                new PaymentParty(
                    PartyBuilder.builder().name("Müller & Søn 株 GmbH und Compagnie").build(),
                    ONE.creditor().account(),
                    Party.EMPTY))
            .build();
    NachaFile file = Payments.file(Payments.batch("CCD", payment));
    List<String> lines = lines(file);
    assertThat(at(lines.get(2), 55, 76)).isEqualTo("MUELLER & SON . GMBH U");
    assertThat(at(lines.get(3), 4, 83)).isEqualTo("FUER " + "X".repeat(75));
    assertThat(result(file).losses())
        .extracting(Finding::rule, Finding::pointer)
        .containsExactly(
            tuple("NACHA-CHARACTERS", "/batches/0/instructions/0/remittance/unstructured"),
            tuple("NACHA-LENGTH", "/batches/0/instructions/0/remittance"),
            tuple("NACHA-LEFT-OUT", "/batches/0/instructions/0/ids/endToEndId"),
            tuple("NACHA-CHARACTERS", "/batches/0/instructions/0/creditor/party/name"),
            tuple("NACHA-LENGTH", "/batches/0/instructions/0/creditor/party/name"));
  }

  @Test
  void refusesWhatIsWrongWithAnInstruction() {
    String at = "/batches/0/instructions/0";
    assertThat(refused(i -> i.toBuilder().id(null).build()))
        .contains("NACHA-DUPLICATE " + at + "/id");
    assertThat(refused(i -> i.toBuilder().ids(PaymentIds.EMPTY).build()))
        .containsExactly("NACHA-ID " + at + "/ids");
    assertThat(
            refused(
                i -> i.toBuilder().ids(new PaymentIds(null, "A".repeat(16), null, null)).build()))
        .containsExactly("NACHA-ID " + at + "/ids");
    assertThat(refused(i -> i.toBuilder().amount(Money.of("0", "USD")).build()))
        .contains("NACHA-AMOUNT " + at + "/amount");
    assertThat(refused(i -> i.toBuilder().amount(Money.of("1.001", "USD")).build()))
        .containsExactly("NACHA-AMOUNT " + at + "/amount");
    assertThat(refused(i -> i.toBuilder().amount(Money.of("100000000.00", "USD")).build()))
        .containsExactly("NACHA-AMOUNT " + at + "/amount");
    assertThat(refused(i -> i.toBuilder().amount(Money.of("1", "EUR")).build()))
        .containsExactly("NACHA-CURRENCY " + at + "/amount");
    assertThat(
            refused(
                i -> i.toBuilder().requestedExecutionDate(Payments.EXECUTION.plusDays(1)).build()))
        .containsExactly("NACHA-BATCH " + at + "/requestedExecutionDate");
    assertThat(
            refused(
                i ->
                    i.toBuilder()
                        .type(i.type().toBuilder().rail(PaymentRail.WIRE).build())
                        .build()))
        .containsExactly("NACHA-TYPE " + at + "/type");
    assertThat(
            refused(
                i ->
                    i.toBuilder()
                        .type(i.type().toBuilder().localInstrument("PPD").build())
                        .build()))
        .containsExactly("NACHA-BATCH " + at + "/type/localInstrument");
    assertThat(
            refused(
                i ->
                    i.toBuilder()
                        .extensions(
                            Extensions.of(
                                Map.of(
                                    ExtensionKey.of("x", "y"),
                                    new ExtensionValue(
                                        ExtensionType.TEXT,
                                        new JsonValue.StringValue("z"),
                                        null,
                                        true))))
                        .build()))
        .containsExactly("NACHA-EXTENSION " + at + "/extensions");
  }

  private static List<String> refusedAccount(String routing, String number, String type) {
    return refused(
        i ->
            i.toBuilder()
                .creditor(
                    new PaymentParty(
                        i.creditor().party(), Payments.account(routing, number, type), Party.EMPTY))
                .build());
  }

  @Test
  void refusesWhatIsWrongWithAnAccount() {
    String at = "/batches/0/instructions/0/creditor/account";
    assertThat(refusedAccount("990000038", "1", null))
        .containsExactly("NACHA-ROUTING " + at + "/clearing");
    assertThat(refusedAccount("99000003", "1", null))
        .containsExactly("NACHA-ROUTING " + at + "/clearing");
    assertThat(refusedAccount("990000039", "1".repeat(18), null))
        .containsExactly("NACHA-ACCOUNT " + at + "/accountNumber");
    assertThat(refusedAccount("990000039", "12 34", null))
        .containsExactly("NACHA-ACCOUNT " + at + "/accountNumber");
    assertThat(refusedAccount("990000039", "1", "LOAN"))
        .containsExactly("NACHA-ACCOUNT " + at + "/extensions");
    assertThat(
            refused(
                i ->
                    i.toBuilder()
                        .creditor(new PaymentParty(Party.EMPTY, null, Party.EMPTY))
                        .build()))
        .containsExactly(
            "NACHA-MISSING /batches/0/instructions/0/creditor/party/name",
            "NACHA-ACCOUNT " + at + "/accountNumber",
            "NACHA-ROUTING " + at + "/clearing");
    assertThat(
            refused(
                i ->
                    i.toBuilder()
                        .creditor(
                            new PaymentParty(
                                i.creditor().party(),
                                i.creditor().account().toBuilder()
                                    .accountNumber(null)
                                    .iban(new AccountNumber("DE89370400440532013000"))
                                    .build(),
                                Party.EMPTY))
                        .build()))
        .containsExactly("NACHA-ACCOUNT " + at + "/accountNumber");
  }

  @Test
  void refusesWhatIsWrongWithABatch() {
    SealedBatch good = Payments.batch("CCD", ONE, TWO);
    assertThat(refusals(Payments.file())).containsExactly("NACHA-EMPTY /batches");
    assertThat(refusals(Payments.file(Payments.batch("IAT", ONE))))
        .containsExactly("NACHA-CLASS /batches/0/batch/type/localInstrument");
    assertThat(
            refusals(
                Payments.file(
                    new SealedBatch(
                        good.batch().toBuilder().currency(CurrencyCode.EUR).seal(null).build(),
                        good.instructions()))))
        .containsExactly(
            "NACHA-CURRENCY /batches/0/batch/currency", "NACHA-SEAL /batches/0/batch/seal");
    assertThat(refusals(Payments.file(new SealedBatch(good.batch(), List.of(ONE)))))
        .containsExactly(
            "NACHA-SEAL /batches/0/batch/seal/count",
            "NACHA-SEAL /batches/0/batch/seal/controlSum",
            "NACHA-SEAL /batches/0/batch/instructionIds");
    assertThat(refusals(Payments.file(good, Payments.batch("PPD", ONE))))
        .containsExactly(
            "NACHA-DUPLICATE /batches/1/instructions/0/id",
            "NACHA-DUPLICATE /batches/1/instructions/0/ids");
  }

  @Test
  void refusesWhatIsWrongWithTheOriginator() {
    NachaOriginator wrong =
        new NachaOriginator(
            "990000014",
            "123",
            "",
            "株",
            "Our Company",
            "12345678901",
            "9900000",
            "VENDOR PAYMENT",
            null);
    List<String> refusals =
        refusals(
            new NachaFile(wrong, Payments.CREATED, 'a', 0, List.of(Payments.batch("CCD", ONE))));
    assertThat(refusals)
        .containsExactly(
            "NACHA-ROUTING /originator/immediateDestination",
            "NACHA-ROUTING /originator/odfi",
            "NACHA-ID /originator/immediateOrigin",
            "NACHA-ID /originator/companyId",
            "NACHA-ID /originator/entryDescription",
            "NACHA-MISSING /originator/destinationName",
            "NACHA-MISSING /originator/originName",
            "NACHA-ID /modifier",
            "NACHA-SEQUENCE /firstSequence");
    assertThat(wrong.toString()).doesNotContain("12345678901");
    assertThat(
            refusals(
                new NachaFile(
                    Payments.ORIGINATOR,
                    Payments.CREATED,
                    'A',
                    9_999_999,
                    List.of(Payments.batch("CCD", ONE, TWO)))))
        .containsExactly("NACHA-SEQUENCE /firstSequence");
  }

  @Test
  void ctxHasRoomFor9999Addenda() {
    PaymentInstruction full =
        ONE.toBuilder().remittance(Payments.text("x".repeat(80 * 9_999))).build();
    assertThat(result(Payments.file(Payments.batch("CTX", full))).addenda()).isEqualTo(9_999);
    PaymentInstruction over =
        ONE.toBuilder().remittance(Payments.text("x".repeat(80 * 9_999 + 1))).build();
    assertThat(refusals(Payments.file(Payments.batch("CTX", over))))
        .containsExactly("NACHA-LIMIT /batches/0/instructions/0/remittance");
  }

  @Test
  void aFailingOutputIsSaid() {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    assertThat(
            catchThrowableOfType(
                UncheckedIOException.class,
                () -> NachaWriter.write(Payments.file(Payments.batch("CCD", ONE)), failing)))
        .hasMessageContaining("disk full");
  }

  @Test
  void whatIsWrittenIsRead() {
    Remittance many =
        new Remittance(
            List.of(
                Payments.item("INV-1", InvoiceNature.INVOICE, "10.00"),
                Payments.item("INV-2", InvoiceNature.INVOICE, "20.00"),
                Payments.item("INV-3", InvoiceNature.INVOICE, "30.00"),
                Payments.item("INV-4", InvoiceNature.INVOICE, "40.00")),
            List.of(),
            null);
    NachaFile file =
        Payments.file(
            Payments.batch("CCD", ONE, TWO),
            Payments.batch("CTX", Payments.instruction(3, "100.00", many)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NachaResult result = NachaWriter.write(file, out);
    List<NachaEntry> entries = new ArrayList<>();
    NachaOptions options =
        NachaOptions.of(new AccountNumber("1"), Strictness.STRICT).withOriginated();
    try (NachaReader reader =
        NachaReader.open(Items.bytes(out.toString(StandardCharsets.US_ASCII)), options)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        entries.add(((NachaItem.Originated) item).entry());
      }
    }
    assertThat(entries)
        .extracting(NachaEntry::traceNumber)
        .isEqualTo(result.traces().stream().map(NachaTrace::traceNumber).toList());
    assertThat(entries)
        .extracting(NachaEntry::amount)
        .containsExactly(
            Money.of("1250.50", "USD"), Money.of("0.01", "USD"), Money.of("100.00", "USD"));
    assertThat(entries.get(0).side()).isEqualTo(CreditDebit.CREDIT);
    assertThat(entries.get(0).routingNumber()).isEqualTo("990000039");
    assertThat(entries.get(0).account()).isEqualTo(new AccountNumber("000123451"));
    assertThat(entries.get(0).identification()).isEqualTo("ALIAS1");
    assertThat(entries.get(0).addenda()).containsExactly("INVOICE 4711");
    assertThat(entries.get(0).effectiveDate()).isEqualTo(Payments.EXECUTION);
    assertThat(entries.get(2).name()).isEqualTo("SUPPLIER 3");
    assertThat(String.join("", entries.get(2).addenda()))
        .isEqualTo(
            "RMR*IV*INV-1**10.00\\RMR*IV*INV-2**20.00\\RMR*IV*INV-3**30.00\\RMR*IV*INV-4**40.00\\");
    assertThat(entries.get(0).toString()).doesNotContain("000123451", "ALIAS1");
  }
}
