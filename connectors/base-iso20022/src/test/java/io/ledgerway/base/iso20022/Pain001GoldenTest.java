package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AccountProxy;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.Bank;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.BankAccountNumberKind;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.party.IntermediaryAgent;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.party.ProxyType;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.payment.AmountCurrencyRole;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.CheckInstruction;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.PaymentConversion;
import io.ledgerway.model.v1.payment.PaymentDetailsBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentPriority;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.RegulatoryReport;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.payment.TaxPayment;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.ExchangeRateType;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Period;
import io.ledgerway.model.v1.value.SchemeCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each profile in each version against a file that was compared element by element with the message
 * definition.
 */
class Pain001GoldenTest {

  private static final String LEI = "5493001KJTIIGC8Y1R12";

  /** All that the model can say of a payment. */
  static PaymentInstruction everything(int number) {
    Party creditor =
        PartyBuilder.builder()
            .name("Müller & Söhne GmbH")
            .identifiers(
                List.of(
                    new Identifier(SchemeCode.LEI, LEI, null),
                    new Identifier(SchemeCode.DUNS, "123456789", null),
                    new Identifier(null, "VENDOR-7", null)))
            .address(
                AddressBuilder.builder()
                    .type("BIZZ")
                    .lines(List.of("Hauptstraße"))
                    .buildingNumber("1a")
                    .poBox("77")
                    .postalCode("10115")
                    .city("Berlin")
                    .region("BE")
                    .country(CountryCode.DE)
                    .build())
            .build();
    BankAccount account =
        BankAccountBuilder.builder()
            .accountNumber(new AccountNumber("12345678"))
            .accountNumberKind(BankAccountNumberKind.BBAN)
            .clearing(new ClearingMember(ClearingScheme.USABA, "021000021"))
            .bank(new Bank("First Bank", null, null))
            .proxy(new AccountProxy(ProxyType.EMAIL, new AccountNumber("pay@example.org")))
            .intermediary(new IntermediaryAgent("BYLADEM1001", null, new AccountNumber("998877")))
            .build();
    return Payments.instruction(number, Money.of("120.00", "USD"), remittance()).toBuilder()
        .conversion(
            new PaymentConversion(
                AmountCurrencyRole.EQUIVALENT,
                CurrencyCode.EUR,
                new ExchangeRate(
                    CurrencyCode.USD,
                    CurrencyCode.EUR,
                    new BigDecimal("0.9100"),
                    true,
                    LocalDate.of(2026, 3, 1),
                    ExchangeRateType.CONTRACT,
                    "FX-77")))
        .type(PaymentTypeBuilder.builder().purpose("GDDS").build())
        .creditor(new PaymentParty(creditor, account, Payments.party("Beneficiary Ltd")))
        .debtor(new PaymentParty(Party.EMPTY, null, Payments.party("Our Subsidiary")))
        .details(
            PaymentDetailsBuilder.builder()
                .regulatoryReporting(
                    List.of(
                        new RegulatoryReport(
                            "Central Bank",
                            "1101",
                            CountryCode.DE,
                            Money.of("120.00", "USD"),
                            List.of("Import of goods")),
                        new RegulatoryReport(null, "52010", null, null, List.of())))
                .taxPayment(
                    new TaxPayment(
                        new TaxNumber("DE-OFFICE-1"),
                        new TaxNumber("DE-OURS-1"),
                        "VAT",
                        new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
                        "ASSESSMENT-1"))
                .build())
        .build();
  }

  private static Remittance remittance() {
    return new Remittance(
        List.of(
            Payments.item("INV-1", InvoiceNature.INVOICE, "130.00", "120.00").toBuilder()
                .discountTaken(Money.of("2.00", "EUR"))
                .withheld(Money.of("5.00", "EUR"))
                .creditApplied(Money.of("3.00", "EUR"))
                .note("March")
                .build(),
            Payments.item("CN-1", InvoiceNature.CREDIT_NOTE, "20.00", "20.00"),
            Payments.item("DN-1", InvoiceNature.DEBIT_NOTE, "20.00", "20.00")),
        List.of("Free words"),
        new CreditorReference("SCOR", "ISO", "RF18539007547034"));
  }

  private static final PaymentType TYPE =
      PaymentTypeBuilder.builder()
          .priority(PaymentPriority.HIGH)
          .serviceLevel("URGP")
          .localInstrument("IN1")
          .categoryPurpose("SUPP")
          .chargeBearer(ChargeBearer.SHARED)
          .build();

  private static SealedBatch typed(SealedBatch sealed, PaymentType type) {
    return new SealedBatch(sealed.batch().toBuilder().type(type).build(), sealed.instructions());
  }

  private static PaymentFile everything() {
    return Payments.file(typed(Payments.batch("BATCH-1", CurrencyCode.USD, everything(1)), TYPE));
  }

  private static PaymentFile checks() {
    PaymentInstruction check =
        Payments.instruction(1, Money.of("10", "USD"), Remittance.EMPTY).toBuilder()
            .creditor(new PaymentParty(Payments.party("Payee"), null, Party.EMPTY))
            .details(
                PaymentDetailsBuilder.builder()
                    .check(
                        new CheckInstruction("BCHQ", "CHQ-1", "MLCD", List.of("Memo 1", "Memo 2")))
                    .build())
            .build();
    return Payments.file(
        typed(
            Payments.batch("BATCH-1", CurrencyCode.USD, check),
            PaymentTypeBuilder.builder().method(PaymentMethod.CHECK).build()));
  }

  private static PaymentFile sepa() {
    Remittance reference =
        new Remittance(
            List.of(), List.of(), new CreditorReference("SCOR", "ISO", "RF18539007547034"));
    Remittance documents =
        new Remittance(
            List.of(
                Payments.item("INV-1", InvoiceNature.INVOICE, "30.00", "30.00"),
                Payments.item("CN-1", InvoiceNature.CREDIT_NOTE, "10.00", "10.00")),
            List.of(),
            null);
    Remittance text = new Remittance(List.of(), List.of("Invoice 7", "and 8"), null);
    PaymentInstruction withoutBic =
        Payments.instruction(3, Money.of("0.01", "EUR"), text).toBuilder()
            .ids(new PaymentIds(null, "E2E-3", null, null))
            .creditor(
                new PaymentParty(
                    Payments.party("Payee"),
                    Payments.iban("DE02120300000000202051", null).toBuilder()
                        .proxy(new AccountProxy(ProxyType.PHONE, new AccountNumber("+4930123456")))
                        .build(),
                    PartyBuilder.builder()
                        .name("Beneficiary Ltd")
                        .identifiers(List.of(new Identifier(SchemeCode.LEI, LEI, null)))
                        .address(AddressBuilder.builder().city("Bonn").build())
                        .build()))
            .build();
    return Payments.file(
        Payments.batch(
            "BATCH-1",
            CurrencyCode.EUR,
            Payments.instruction(1, Money.of("999999999.99", "EUR"), reference),
            Payments.instruction(2, Money.of("20", "EUR"), documents),
            withoutBic));
  }

  private static PaymentFile crossBorder() {
    PaymentInstruction one =
        Payments.instruction(
            1, Money.of("1000", "USD"), new Remittance(List.of(), List.of("Goods & more"), null));
    PaymentFile file =
        Payments.file(
            typed(
                Payments.batch("BATCH-1", CurrencyCode.USD, one),
                PaymentTypeBuilder.builder().chargeBearer(ChargeBearer.DEBTOR).build()));
    return new PaymentFile(
        file.messageId(),
        file.createdAt(),
        file.initiatingParty(),
        file.batches(),
        new BusinessHeader("COBADEFFXXX", "BYLADEM1001"));
  }

  private static PaymentFile unstructured() {
    PaymentInstruction one = Payments.instruction(1, Money.of("10", "USD"), Remittance.EMPTY);
    Party creditor =
        PartyBuilder.builder()
            .name("Payee")
            .address(
                AddressBuilder.builder()
                    .lines(List.of("1 Main Street", "Floor 2"))
                    .city("Springfield")
                    .postalCode("12345")
                    .build())
            .build();
    return Payments.file(
        Payments.batch(
            "BATCH-1",
            CurrencyCode.USD,
            one.toBuilder()
                .creditor(new PaymentParty(creditor, one.creditor().account(), Party.EMPTY))
                .build()));
  }

  private record Case(String name, PaymentFile file, PaymentProfile profile, List<String> losses) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    String old = PaymentProfile.PAIN_001_03;
    return Stream.of(
        new Case(
            "generic.09",
            everything(),
            PaymentProfile.GENERIC,
            List.of("ISO-CHARACTERS", "ISO-DETAILS", "ISO-PARTY", "ISO-REMITTANCE")),
        new Case(
            "generic.03",
            everything(),
            PaymentProfile.GENERIC.in(old),
            List.of("ISO-CHARACTERS", "ISO-DETAILS", "ISO-PARTY", "ISO-REMITTANCE", "ISO-VERSION")),
        new Case(
            "cgi.09",
            everything(),
            PaymentProfile.CGI_MP,
            List.of("ISO-CHARACTERS", "ISO-DETAILS", "ISO-PARTY")),
        new Case(
            "cgi.03",
            everything(),
            PaymentProfile.CGI_MP.in(old),
            List.of("ISO-CHARACTERS", "ISO-DETAILS", "ISO-PARTY", "ISO-VERSION")),
        new Case("check.09", checks(), PaymentProfile.CGI_MP, List.of()),
        new Case("check.03", checks(), PaymentProfile.CGI_MP.in(old), List.of("ISO-VERSION")),
        new Case(
            "sepa.09",
            sepa(),
            PaymentProfile.SEPA,
            List.of("ISO-ADDRESS", "ISO-CHARACTERS", "ISO-DETAILS", "ISO-REMITTANCE")),
        new Case(
            "sepa.03",
            sepa(),
            PaymentProfile.SEPA.in(old),
            List.of("ISO-ADDRESS", "ISO-CHARACTERS", "ISO-REMITTANCE", "ISO-VERSION")),
        new Case(
            "sepa-instant.09",
            sepa(),
            PaymentProfile.SEPA_INSTANT,
            List.of("ISO-ADDRESS", "ISO-CHARACTERS", "ISO-DETAILS", "ISO-REMITTANCE")),
        new Case("cbpr.09", crossBorder(), PaymentProfile.CBPR_PLUS, List.of("ISO-CHARACTERS")),
        new Case("unstructured.09", unstructured(), PaymentProfile.GENERIC, List.of()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void writesWhatTheProfileWants(Case one) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriteResult result = Pain001Writer.write(one.file(), one.profile(), out);
    assertThat(new TreeSet<>(result.losses().stream().map(loss -> loss.rule()).toList()))
        .containsExactlyElementsOf(one.losses());
    try (InputStream golden = getClass().getResourceAsStream("/pain001/" + one.name() + ".xml")) {
      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualTo(
              new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
