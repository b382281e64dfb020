package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.AmountCurrencyRole;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.PaymentConversion;
import io.ledgerway.model.v1.payment.PaymentDetailsBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentPriority;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.RegulatoryReport;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.RemittanceItem;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each profile takes and refuses. */
class PaymentProfileTest {

  private static final PaymentInstruction EUROS =
      Payments.instruction(1, Money.of("10", "EUR"), Remittance.EMPTY);
  private static final PaymentInstruction DOLLARS =
      Payments.instruction(1, Money.of("10", "USD"), Remittance.EMPTY);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private static PaymentFile file(
      PaymentInstruction instruction, @Nullable PaymentType type, LocalDate date) {
    Money amount = instruction.amount();
    SealedBatch sealed =
        Payments.batch(
            "B-1",
            amount == null ? CurrencyCode.EUR : amount.currency(),
            instruction.toBuilder().requestedExecutionDate(date).build());
    return Payments.file(
        new SealedBatch(
            sealed.batch().toBuilder().type(type).executionDate(date).build(),
            sealed.instructions()));
  }

  private static PaymentFile file(PaymentInstruction instruction) {
    return file(instruction, null, Payments.EXECUTION);
  }

  private static PaymentFile withHeader(PaymentFile file) {
    return new PaymentFile(
        file.messageId(),
        file.createdAt(),
        file.initiatingParty(),
        file.batches(),
        new BusinessHeader("COBADEFFXXX", "BYLADEM1001"));
  }

  private List<String> refusal(PaymentFile file, PaymentProfile profile) {
    out.reset();
    Pain001Refused refused =
        catchThrowableOfType(Pain001Refused.class, () -> Pain001Writer.write(file, profile, out));
    assertThat(refused).as("refused").isNotNull();
    assertThat(out.size()).isZero();
    return refused.findings().stream().map(f -> f.rule() + " " + f.pointer()).toList();
  }

  private String written(PaymentFile file, PaymentProfile profile) {
    out.reset();
    Pain001Writer.write(file, profile, out);
    return out.toString(StandardCharsets.UTF_8).replaceAll(">\\s+<", "><");
  }

  private List<String> losses(PaymentFile file, PaymentProfile profile) {
    return Pain001Writer.write(file, profile, out).losses().stream()
        .map(f -> f.rule() + " " + f.pointer())
        .toList();
  }

  private static PaymentInstruction withAddress(PaymentInstruction instruction, Address address) {
    Party payee = PartyBuilder.builder().name("Payee").address(address).build();
    return instruction.toBuilder()
        .creditor(new PaymentParty(payee, instruction.creditor().account(), Party.EMPTY))
        .build();
  }

  @ParameterizedTest
  @CsvSource({"999999999.99,true", "1000000000.00,false", "0.01,true"})
  void sepaTakesAmountsUpToItsLimit(String amount, boolean taken) {
    PaymentFile file = file(Payments.instruction(1, Money.of(amount, "EUR"), Remittance.EMPTY));
    if (taken) {
      assertThat(written(file, PaymentProfile.SEPA)).contains(">" + amount + "<");
    } else {
      assertThat(refusal(file, PaymentProfile.SEPA))
          .containsExactly("ISO-AMOUNT /batches/0/instructions/0/amount");
    }
  }

  @Test
  void sepaTakesEurosAndIbansAlone() {
    assertThat(refusal(file(DOLLARS), PaymentProfile.SEPA))
        .containsExactly("ISO-CURRENCY /batches/0/batch/currency");
    PaymentParty local =
        new PaymentParty(
            Payments.party("Payee"),
            BankAccountBuilder.builder().accountNumber(new AccountNumber("123")).build(),
            Party.EMPTY);
    assertThat(refusal(file(EUROS.toBuilder().creditor(local).build()), PaymentProfile.SEPA))
        .containsExactly("ISO-ACCOUNT /batches/0/instructions/0/creditor/account/iban");
  }

  @Test
  void sepaTakesItsOwnMarksAlone() {
    PaymentType other =
        PaymentTypeBuilder.builder()
            .serviceLevel("URGP")
            .localInstrument("XYZ")
            .chargeBearer(ChargeBearer.DEBTOR)
            .build();
    assertThat(refusal(file(EUROS, other, Payments.EXECUTION), PaymentProfile.SEPA_INSTANT))
        .containsExactly(
            "ISO-TYPE /batches/0/batch/type/serviceLevel",
            "ISO-TYPE /batches/0/batch/type/localInstrument",
            "ISO-TYPE /batches/0/batch/type/chargeBearer");
    assertThat(written(file(EUROS), PaymentProfile.SEPA_INSTANT))
        .contains(
            "<SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>INST</Cd></LclInstrm>",
            "<ChrgBr>SLEV</ChrgBr>");
  }

  @Test
  void genericJudgesABatchByItsRail() {
    PaymentType instant = PaymentTypeBuilder.builder().rail(PaymentRail.SEPA_INST).build();
    assertThat(written(file(EUROS, instant, Payments.EXECUTION), PaymentProfile.GENERIC))
        .contains("<LclInstrm><Cd>INST</Cd></LclInstrm>", "<ChrgBr>SLEV</ChrgBr>");
    assertThat(refusal(file(DOLLARS, instant, Payments.EXECUTION), PaymentProfile.GENERIC))
        .containsExactly("ISO-CURRENCY /batches/0/batch/currency");
    assertThat(written(file(DOLLARS), PaymentProfile.GENERIC)).doesNotContain("PmtTpInf");
  }

  @Test
  void sepaReportsWhatItHasNoPlaceFor() {
    PaymentInstruction rich =
        EUROS.toBuilder()
            .details(
                PaymentDetailsBuilder.builder()
                    .regulatoryReporting(
                        List.of(new RegulatoryReport(null, "1", null, null, List.of())))
                    .build())
            .build();
    assertThat(losses(file(rich), PaymentProfile.SEPA))
        .containsExactly(
            "ISO-DETAILS /batches/0/instructions/0/ids/uetr",
            "ISO-CHARACTERS /batches/0/instructions/0/creditor/party/name",
            "ISO-DETAILS /batches/0/instructions/0/details/regulatoryReporting");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("RgltryRptg");
  }

  @Test
  void sepaJoinsFreeTextToOneOfAHundredAndForty() {
    Remittance lines = new Remittance(List.of(), List.of("A".repeat(100), "B".repeat(50)), null);
    PaymentFile file = file(EUROS.toBuilder().remittance(lines).build());
    assertThat(written(file, PaymentProfile.SEPA))
        .contains("<Ustrd>" + "A".repeat(100) + " " + "B".repeat(39) + "</Ustrd>");
    assertThat(losses(file, PaymentProfile.SEPA))
        .contains("ISO-LENGTH /batches/0/instructions/0/remittance/unstructured/0");
    Remittance documents =
        new Remittance(
            List.of(Payments.item("INV-9", InvoiceNature.INVOICE, "10", "10")),
            List.of("words"),
            null);
    PaymentFile both = file(EUROS.toBuilder().remittance(documents).build());
    assertThat(written(both, PaymentProfile.SEPA)).contains("<Ustrd>words</Ustrd>");
    assertThat(losses(both, PaymentProfile.SEPA))
        .contains("ISO-REMITTANCE /batches/0/instructions/0/remittance/items");
    PaymentFile one =
        file(
            EUROS.toBuilder()
                .remittance(new Remittance(documents.items(), List.of(), null))
                .build());
    assertThat(written(one, PaymentProfile.SEPA)).contains("<Ustrd>INV-9</Ustrd>");
  }

  @Test
  void sepaNamesAsManyDocumentsAsFitWholeAndCountsTheOthers() {
    List<RemittanceItem> items = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      items.add(Payments.item("INVOICE-" + i, InvoiceNature.INVOICE, "1.00", "1.00"));
    }
    Remittance documents = new Remittance(items, List.of(), null);
    String xml =
        written(file(EUROS.toBuilder().remittance(documents).build()), PaymentProfile.SEPA);
    assertThat(xml).containsPattern("<Ustrd>INVOICE-10 1.00, .*, INVOICE-17 1.00, \\+12</Ustrd>");
  }

  @Test
  void cbprNeedsUetrHeaderAndKnownBearers() {
    assertThat(refusal(file(DOLLARS), PaymentProfile.CBPR_PLUS))
        .containsExactly("ISO-MISSING /header");
    PaymentFile wrong =
        new PaymentFile(
            "F",
            Payments.CREATED,
            Party.EMPTY,
            file(DOLLARS).batches(),
            new BusinessHeader("A", "B"));
    assertThat(refusal(wrong, PaymentProfile.CBPR_PLUS))
        .containsExactly("ISO-FORM /header/from", "ISO-FORM /header/to");
    PaymentInstruction without =
        DOLLARS.toBuilder().ids(new PaymentIds(null, "E-1", null, null)).build();
    assertThat(refusal(withHeader(file(without)), PaymentProfile.CBPR_PLUS))
        .containsExactly("ISO-MISSING /batches/0/instructions/0/ids/uetr");
    PaymentType sepa =
        PaymentTypeBuilder.builder().chargeBearer(ChargeBearer.SERVICE_LEVEL).build();
    assertThat(
            refusal(withHeader(file(DOLLARS, sepa, Payments.EXECUTION)), PaymentProfile.CBPR_PLUS))
        .containsExactly("ISO-TYPE /batches/0/batch/type/chargeBearer");
  }

  @Test
  void cbprTakesChargesAtEachPaymentAndTheWiderSet() {
    PaymentInstruction own =
        DOLLARS.toBuilder()
            .type(PaymentTypeBuilder.builder().chargeBearer(ChargeBearer.CREDITOR).build())
            .build();
    PaymentType shared = PaymentTypeBuilder.builder().chargeBearer(ChargeBearer.SHARED).build();
    String xml =
        written(withHeader(file(own, shared, Payments.EXECUTION)), PaymentProfile.CBPR_PLUS);
    assertThat(xml)
        .contains("</Amt><ChrgBr>CRED</ChrgBr>", "<Nm>Mueller &amp; Soehne GmbH</Nm>")
        .doesNotContain("SHAR");
  }

  @Test
  void cbprRefusesMoreStructuredRemittanceThanItTakes() {
    RemittanceItem item = Payments.item("INV-1", InvoiceNature.INVOICE, "1", "1");
    Remittance fits = new Remittance(Collections.nCopies(30, item), List.of(), null);
    Remittance tooLong = new Remittance(Collections.nCopies(50, item), List.of(), null);
    assertThat(
            written(
                withHeader(file(DOLLARS.toBuilder().remittance(fits).build())),
                PaymentProfile.CBPR_PLUS))
        .contains("<Nb>INV-1</Nb>");
    out.reset();
    assertThat(
            refusal(
                withHeader(file(DOLLARS.toBuilder().remittance(tooLong).build())),
                PaymentProfile.CBPR_PLUS))
        .containsExactly("ISO-REMITTANCE /batches/0/instructions/0/remittance/items");
  }

  @ParameterizedTest
  @CsvSource({
    "GENERIC,2026-11-13,true",
    "GENERIC,2026-11-14,false",
    "CGI_MP,2026-11-14,false",
    "SEPA,2026-11-14,true",
    "SEPA,2026-11-15,false",
    "CBPR_PLUS,2026-11-13,true",
    "CBPR_PLUS,2026-11-14,false"
  })
  void takesUnstructuredAddressesUntilTheDateOfTheScheme(
      String name, LocalDate date, boolean taken) {
    PaymentProfile profile = profile(name);
    PaymentInstruction plain = profile.ibanOnly() ? EUROS : DOLLARS;
    Address lines =
        AddressBuilder.builder()
            .lines(List.of("1 Main Street", "Springfield"))
            .country(CountryCode.US)
            .build();
    PaymentFile file = withHeader(file(withAddress(plain, lines), null, date));
    if (taken) {
      assertThat(written(file, profile))
          .contains(
              "<PstlAdr><Ctry>US</Ctry><AdrLine>1 Main Street</AdrLine><AdrLine>Springfield</AdrLine>"
                  + "</PstlAdr>");
    } else {
      assertThat(refusal(file, profile))
          .containsExactly("ISO-ADDRESS /batches/0/instructions/0/creditor/party/address");
    }
  }

  private static PaymentProfile profile(String name) {
    return List.of(
            PaymentProfile.GENERIC,
            PaymentProfile.SEPA,
            PaymentProfile.CGI_MP,
            PaymentProfile.CBPR_PLUS)
        .stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void cutsUnstructuredAddressesToWhatTheSchemeTakesAndSaysSo() {
    Address lines =
        AddressBuilder.builder()
            .lines(List.of("L".repeat(40), "second", "third", "fourth"))
            .build();
    PaymentFile file = withHeader(file(withAddress(DOLLARS, lines)));
    assertThat(losses(file, PaymentProfile.CBPR_PLUS))
        .containsExactly(
            "ISO-LENGTH /batches/0/instructions/0/creditor/party/address/lines/0",
            "ISO-ADDRESS /batches/0/instructions/0/creditor/party/address/lines");
  }

  @Test
  void writesHybridAddressesWithTwoLinesAndReportsMore() {
    Address hybrid =
        AddressBuilder.builder()
            .lines(List.of("one", "two", "three"))
            .city("Berlin")
            .country(CountryCode.DE)
            .build();
    PaymentFile file = file(withAddress(DOLLARS, hybrid), null, LocalDate.of(2026, 12, 1));
    assertThat(written(file, PaymentProfile.GENERIC))
        .contains(
            "<PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry><AdrLine>one</AdrLine>"
                + "<AdrLine>two</AdrLine></PstlAdr>");
    assertThat(losses(file, PaymentProfile.GENERIC))
        .containsExactly("ISO-ADDRESS /batches/0/instructions/0/creditor/party/address/lines");
  }

  @Test
  void leavesOutAnAddressOfACountryAloneAndSaysSo() {
    Address country = AddressBuilder.builder().country(CountryCode.DE).build();
    PaymentFile file = file(withAddress(DOLLARS, country), null, LocalDate.of(2026, 12, 1));
    assertThat(losses(file, PaymentProfile.GENERIC))
        .containsExactly("ISO-ADDRESS /batches/0/instructions/0/creditor/party/address");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("PstlAdr");
  }

  @Test
  void reportsAnUltimatePartyWithoutName() {
    Party nameless =
        PartyBuilder.builder()
            .address(AddressBuilder.builder().city("Berlin").country(CountryCode.DE).build())
            .build();
    PaymentInstruction instruction =
        DOLLARS.toBuilder().debtor(new PaymentParty(Party.EMPTY, null, nameless)).build();
    assertThat(losses(file(instruction), PaymentProfile.GENERIC))
        .contains("ISO-PARTY /batches/0/instructions/0/debtor/ultimate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EQUIVALENT,", "INSTRUCTED,EUR"})
  void refusesAConversionThatIsNotStatedWhole(String conversion) {
    String[] parts = conversion.split(",");
    CurrencyCode currency = parts.length > 1 ? new CurrencyCode(parts[1]) : null;
    PaymentInstruction instruction =
        DOLLARS.toBuilder()
            .conversion(new PaymentConversion(new AmountCurrencyRole(parts[0]), currency, null))
            .build();
    assertThat(refusal(file(instruction), PaymentProfile.GENERIC))
        .containsExactly("ISO-CURRENCY /batches/0/instructions/0/conversion/transferCurrency");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "123456789012", "0.12345678901"})
  void refusesRatesThatTheMessageCannotHold(String rate) {
    ExchangeRate agreed =
        new ExchangeRate(
            CurrencyCode.USD, CurrencyCode.EUR, new BigDecimal(rate), true, null, null, null);
    PaymentInstruction instruction =
        DOLLARS.toBuilder().conversion(new PaymentConversion(null, null, agreed)).build();
    assertThat(refusal(file(instruction), PaymentProfile.GENERIC))
        .containsExactly("ISO-FORM /batches/0/instructions/0/conversion/exchangeRate");
  }

  @Test
  void refusesAnotherPriorityThanTheBatchAndMoreThanTenReports() {
    List<RegulatoryReport> reports =
        new ArrayList<>(
            Collections.nCopies(11, new RegulatoryReport(null, "1", null, null, List.of())));
    PaymentInstruction instruction =
        DOLLARS.toBuilder()
            .type(PaymentTypeBuilder.builder().priority(PaymentPriority.HIGH).build())
            .details(PaymentDetailsBuilder.builder().regulatoryReporting(reports).build())
            .build();
    assertThat(refusal(file(instruction), PaymentProfile.GENERIC))
        .containsExactly(
            "ISO-FORM /batches/0/instructions/0/details/regulatoryReporting",
            "ISO-BATCH /batches/0/instructions/0/type");
  }

  @Test
  void writesLongCodesAsTheBanksOwn() {
    PaymentType type =
        PaymentTypeBuilder.builder()
            .serviceLevel("OWN-LEVEL")
            .categoryPurpose("OWN-PURPOSE")
            .purpose("OWN-REASON")
            .build();
    assertThat(written(file(DOLLARS, type, Payments.EXECUTION), PaymentProfile.GENERIC))
        .contains(
            "<SvcLvl><Prtry>OWN-LEVEL</Prtry></SvcLvl>",
            "<CtgyPurp><Prtry>OWN-PURPOSE</Prtry></CtgyPurp>",
            "<Purp><Prtry>OWN-REASON</Prtry></Purp>");
  }

  @Test
  void sepaTakesNoPurposeOfTheBanksOwn() {
    PaymentInstruction own =
        EUROS.toBuilder().type(PaymentTypeBuilder.builder().purpose("OWN-REASON").build()).build();
    assertThat(refusal(file(own), PaymentProfile.SEPA))
        .containsExactly("ISO-TYPE /batches/0/instructions/0/type/purpose");
  }

  @Test
  void sepaTakesNameAndIdentifierOfAnUltimatePartyAlone() {
    Party party =
        PartyBuilder.builder()
            .name("Beneficiary")
            .address(AddressBuilder.builder().lines(List.of("somewhere")).build())
            .build();
    PaymentInstruction instruction =
        EUROS.toBuilder()
            .creditor(new PaymentParty(Payments.party("Payee"), EUROS.creditor().account(), party))
            .build();
    PaymentFile late = file(instruction, null, LocalDate.of(2026, 12, 1));
    assertThat(written(late, PaymentProfile.SEPA))
        .contains("<UltmtCdtr><Nm>Beneficiary</Nm></UltmtCdtr>");
    assertThat(losses(late, PaymentProfile.SEPA))
        .contains("ISO-ADDRESS /batches/0/instructions/0/creditor/ultimate/address");
  }

  @Test
  void theOldVersionTakesNoDigitInTheFirstSixOfABic() {
    PaymentInstruction instruction =
        DOLLARS.toBuilder()
            .creditor(
                new PaymentParty(
                    Payments.party("Payee"),
                    Payments.iban("DE02120300000000202051", "1YLADEM1"),
                    Party.EMPTY))
            .build();
    assertThat(written(file(instruction), PaymentProfile.GENERIC)).contains("1YLADEM1");
    out.reset();
    assertThat(refusal(file(instruction), PaymentProfile.GENERIC.in(PaymentProfile.PAIN_001_03)))
        .containsExactly("ISO-FORM /batches/0/instructions/0/creditor/account/bic");
  }

  @Test
  void knowsTwoVersions() {
    assertThatThrownBy(() -> PaymentProfile.SEPA.in("pain.001.001.02"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pain.001.001.09");
    assertThatThrownBy(() -> PaymentProfile.CBPR_PLUS.in(PaymentProfile.PAIN_001_03))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UETR");
  }

  @Test
  void sepaTakesOneIdentifierOfTheInitiatingParty() {
    Party sender =
        PartyBuilder.builder()
            .name("We")
            .identifiers(List.of(Identifier.of(null, "ID-1"), Identifier.of(null, "ID-2")))
            .build();
    PaymentFile two = new PaymentFile("FILE-1", Payments.CREATED, sender, file(EUROS).batches());
    assertThat(written(two, PaymentProfile.SEPA)).contains("ID-1").doesNotContain("ID-2");
    assertThat(losses(two, PaymentProfile.SEPA)).contains("ISO-PARTY /initiatingParty/identifiers");
    assertThat(written(two, PaymentProfile.GENERIC)).contains("ID-1", "ID-2");
  }
}
