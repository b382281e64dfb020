package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.Bank;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.PaymentDetailsBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.RegulatoryReport;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Payments with texts of every kind: a refusal with reasons, or a file without an empty element.
 */
class Pain001FuzzTest {

  private static final List<String> TEXTS =
      List.of(
          "plain",
          " ",
          "a",
          "\u0301",
          "株式会社",
          "Ä&<>\"'",
          "x\u0000y",
          "\uD83D\uDE00",
          "/slash/",
          "a//b",
          "N".repeat(200),
          "  two  words ",
          "-",
          ".",
          "ISO",
          "BBAN",
          "\r\n",
          "DE",
          "0123456789");
  private static final List<String> AMOUNTS =
      List.of("0", "1", "-1", "0.001", "0.000001", "1e3", "99999999999999999999", "10.50");
  private static final List<PaymentProfile> PROFILES =
      List.of(
          PaymentProfile.GENERIC,
          PaymentProfile.SEPA,
          PaymentProfile.CGI_MP,
          PaymentProfile.GENERIC.in(PaymentProfile.PAIN_001_03),
          PaymentProfile.CGI_MP.in(PaymentProfile.PAIN_001_03));

  /** One that is written as it is, with something of every kind in some of its fields. */
  private static final class Source {

    private final Random random;

    private Source(long seed) {
      this.random = new Random(seed);
    }

    private String text(String usual) {
      return random.nextInt(12) == 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : usual;
    }

    private Money money(String usual) {
      String amount = random.nextInt(12) == 0 ? AMOUNTS.get(random.nextInt(AMOUNTS.size())) : usual;
      return new Money(new BigDecimal(amount), CurrencyCode.EUR);
    }

    private Party party() {
      return PartyBuilder.builder()
          .name(text("Payee"))
          .identifiers(List.of(Identifier.of("0060", "123456789"), Identifier.of("0199", "X")))
          .address(
              AddressBuilder.builder()
                  .type(text("BIZZ"))
                  .lines(List.of(text("Street"), text("Floor")))
                  .buildingNumber(text("1"))
                  .poBox(text("77"))
                  .city(text("Berlin"))
                  .postalCode(text("10115"))
                  .region(text("BE"))
                  .country(new CountryCode(random.nextInt(12) == 0 ? "xx" : "DE"))
                  .build())
          .build();
    }

    private PaymentInstruction instruction(int number) {
      String at = text("1101");
      return Payments.instruction(number, money("10.00"), remittance()).toBuilder()
          .ids(new PaymentIds(text("I-" + number), text("E-" + number), null, null))
          .type(PaymentTypeBuilder.builder().purpose(text("GDDS")).build())
          .creditor(
              new PaymentParty(
                  party(),
                  BankAccountBuilder.builder()
                      .iban(new AccountNumber("DE02120300000000202051"))
                      .bic(random.nextInt(12) == 0 ? "nobic" : "BYLADEM1001")
                      .bank(new Bank(text("Bank"), null, null))
                      .build(),
                  random.nextBoolean() ? party() : Party.EMPTY))
          .details(
              PaymentDetailsBuilder.builder()
                  .regulatoryReporting(
                      List.of(
                          new RegulatoryReport(
                              text("Bank"), at, CountryCode.DE, money("1"), List.of(text("x")))))
                  .build())
          .build();
    }

    private Remittance remittance() {
      return new Remittance(
          random.nextBoolean()
              ? List.of(
                  Payments.item(text("INV-1"), InvoiceNature.INVOICE, "10", "10").toBuilder()
                      .note(text("note"))
                      .grossAmount(money("10"))
                      .withheld(money("1"))
                      .build())
              : List.of(),
          List.of(text("words")),
          random.nextBoolean()
              ? new CreditorReference(text("SCOR"), text("ISO"), "RF18539007547034")
              : null);
    }
  }

  /** A file that follows from a number. */
  static PaymentFile file(long seed) {
    Source source = new Source(seed);
    return new PaymentFile(
        source.text("FILE-1"),
        Payments.CREATED,
        source.party().toBuilder().identifiers(List.of()).build(),
        List.of(
            Payments.batch(
                source.text("BATCH-1"),
                CurrencyCode.EUR,
                source.instruction(1),
                source.instruction(2))));
  }

  /** One of the profiles that follows from a number. */
  static PaymentProfile profile(long seed) {
    return PROFILES.get((int) Math.floorMod(seed, (long) PROFILES.size()));
  }

  @Property(tries = 500)
  void refusesWithReasonsOrWritesNoEmptyElement(@ForAll long seed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Pain001Writer.write(file(seed), profile(seed), out);
    } catch (Pain001Refused e) {
      assertThat(e.findings()).isNotEmpty();
      assertThat(out.size()).isZero();
      return;
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("><");
    XmlCursor cursor =
        XmlCursor.open(new ByteArrayInputStream(out.toByteArray()), XmlLimits.defaults());
    cursor.skip();
    cursor.requireEnd();
  }
}
