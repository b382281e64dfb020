package io.ledgerway.base.einvoice;

import io.ledgerway.model.v1.envelope.AttachmentBuilder;
import io.ledgerway.model.v1.envelope.AttachmentRole;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.invoice.Delivery;
import io.ledgerway.model.v1.invoice.DirectDebit;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceLineBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.model.v1.invoice.InvoicePayment;
import io.ledgerway.model.v1.invoice.InvoiceReferencesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStateBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.invoice.LineReferences;
import io.ledgerway.model.v1.invoice.PaymentMeans;
import io.ledgerway.model.v1.invoice.PaymentMeansBuilder;
import io.ledgerway.model.v1.invoice.PaymentMeansCode;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AccountVerificationBuilder;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.Contact;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.party.TaxRegistrationBuilder;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.party.VerificationStatus;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeBuilder;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.trade.Item;
import io.ledgerway.model.v1.trade.ItemAttribute;
import io.ledgerway.model.v1.trade.ItemBuilder;
import io.ledgerway.model.v1.trade.ItemClassification;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.trade.PaymentTermsBuilder;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.LocalizedText;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Period;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitCode;
import io.ledgerway.model.v1.value.UnitPrice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random invoices over the fields of EN 16931; what UBL needs in order is in the order of UBL. */
final class RandomInvoices {

  private static final String LETTERS = "aZ0 <&>\"'äß漢\uD83D\uDE00#\n-";

  private final Random random;
  private final boolean creditNote;

  RandomInvoices(Random random) {
    this.random = random;
    this.creditNote = random.nextBoolean();
  }

  Invoice next() {
    List<PaymentMeans> means = means();
    return InvoiceBuilder.builder()
        .number(maybe(this::text))
        .type(
            new InvoiceType(
                creditNote ? InvoiceNature.CREDIT_NOTE : InvoiceNature.INVOICE,
                maybe(() -> new InvoiceTypeCode(creditNote ? "381" : "380")),
                null,
                null))
        .dates(
            InvoiceDatesBuilder.builder()
                .issue(maybe(this::date))
                .due(creditNote && means.isEmpty() ? null : maybe(this::date))
                .taxPoint(maybe(this::date))
                .taxPointCode(maybe(this::text))
                .period(period())
                .build())
        .parties(
            InvoicePartiesBuilder.builder()
                .seller(trading())
                .buyer(trading())
                .payee(named())
                .taxRepresentative(named())
                .delivery(delivery())
                .build())
        .currency(new InvoiceCurrency(CurrencyCode.EUR, maybe(() -> CurrencyCode.PLN), null))
        .references(
            InvoiceReferencesBuilder.builder()
                .specificationId(maybe(this::text))
                .businessProcess(maybe(this::text))
                .buyerReference(maybe(this::text))
                .buyerAccountingReference(maybe(this::text))
                .invoicedObject(maybe(this::identifier))
                .documents(documents())
                .build())
        .lines(list(this::line))
        .allowancesCharges(list(i -> allowance(true)))
        .taxBreakdown(list(i -> row(true)))
        .totals(totals())
        .payment(
            new InvoicePayment(
                PaymentTermsBuilder.builder().text(maybe(this::text)).build(),
                means,
                List.of(),
                List.of()))
        .state(InvoiceStateBuilder.builder().document(InvoiceStatus.RECEIVED).build())
        .remarks(
            new Remarks(
                list(i -> new LocalizedText(text(), maybe(() -> "en"), maybe(() -> "AAI"))),
                list(
                    i ->
                        AttachmentBuilder.builder()
                            .id(maybe(this::text))
                            .description(maybe(this::text))
                            .location(maybe(this::text))
                            .role(AttachmentRole.SUPPORTING_DOCUMENT)
                            .build())))
        .build();
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> List<T> list(IntFunction<T> item) {
    List<T> items = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      items.add(item.apply(i));
    }
    return items;
  }

  /** A text that begins and ends with a letter, as outer white space is not kept. */
  private String text() {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.append('y').toString();
  }

  private Identifier identifier() {
    return Identifier.of(maybe(() -> "0" + random.nextInt(1000)), text());
  }

  private LocalDate date() {
    return LocalDate.ofEpochDay(random.nextInt(60_000));
  }

  private BigDecimal decimal() {
    return new BigDecimal(new BigInteger(70, random), random.nextInt(6))
        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
  }

  private Money money() {
    return new Money(decimal(), random.nextBoolean() ? CurrencyCode.EUR : CurrencyCode.JPY);
  }

  private Percentage percentage() {
    return new Percentage(decimal());
  }

  private Quantity quantity() {
    return new Quantity(decimal(), maybe(() -> new UnitCode("C62")), null);
  }

  private Period period() {
    return new Period(maybe(this::date), maybe(this::date));
  }

  private Address address() {
    return AddressBuilder.builder()
        .lines(list(i -> text()))
        .poBox(maybe(this::text))
        .buildingNumber(maybe(this::text))
        .city(maybe(this::text))
        .postalCode(maybe(this::text))
        .region(maybe(this::text))
        .regionCode(maybe(this::text))
        .country(maybe(() -> CountryCode.DE))
        .build();
  }

  private PartyBuilder party() {
    return PartyBuilder.builder()
        .identifiers(list(i -> identifier()))
        .legalIdentifiers(random.nextBoolean() ? List.of() : List.of(identifier()))
        .taxRegistrations(
            list(
                i ->
                    TaxRegistrationBuilder.builder()
                        .type(
                            random.nextBoolean()
                                ? TaxRegistrationType.VAT
                                : TaxRegistrationType.LOCAL)
                        .number(new TaxNumber(text()))
                        .build()))
        .additionalLegalInformation(maybe(this::text))
        .electronicAddress(maybe(this::identifier))
        .address(maybe(this::address))
        .contact(new Contact(maybe(this::text), maybe(this::text), maybe(this::text), null));
  }

  private Party trading() {
    String name = maybe(this::text);
    return party().name(name).legalName(name).tradingName(maybe(this::text)).build();
  }

  private Party named() {
    return party().name(maybe(this::text)).legalName(maybe(this::text)).build();
  }

  private Delivery delivery() {
    return new Delivery(
        maybe(this::text), maybe(this::identifier), maybe(this::date), maybe(this::address));
  }

  private List<DocumentRef> documents() {
    List<DocumentRef> documents = new ArrayList<>();
    List<DocumentRefType> order = new ArrayList<>();
    order.add(DocumentRefType.PURCHASE_ORDER);
    order.add(DocumentRefType.SALES_ORDER);
    order.add(DocumentRefType.PRECEDING_INVOICE);
    order.add(DocumentRefType.DESPATCH);
    order.add(DocumentRefType.RECEIPT);
    if (!creditNote) {
      order.add(DocumentRefType.TENDER);
    }
    order.add(DocumentRefType.CONTRACT);
    order.add(DocumentRefType.PROJECT);
    if (creditNote) {
      order.add(DocumentRefType.TENDER);
    }
    for (DocumentRefType type : order) {
      if (random.nextBoolean()) {
        documents.add(DocumentRefBuilder.builder().type(type).number(text()).build());
      }
    }
    return documents;
  }

  private List<PaymentMeans> means() {
    String creditor = maybe(this::text);
    return list(
        i ->
            PaymentMeansBuilder.builder()
                .code(new PaymentMeansCode("30"))
                .text(maybe(this::text))
                .remittanceId(maybe(this::text))
                .account(
                    maybe(
                        () ->
                            BankAccountBuilder.builder()
                                .holderName(maybe(this::text))
                                .accountNumber(maybe(() -> new AccountNumber("12-34")))
                                .bic(maybe(() -> "BYLADEM1001"))
                                .verification(
                                    AccountVerificationBuilder.builder()
                                        .status(VerificationStatus.UNVERIFIED)
                                        .build())
                                .build()))
                .directDebit(
                    new DirectDebit("mandate", creditor, maybe(() -> new AccountNumber("56"))))
                .build());
  }

  private AllowanceCharge allowance(boolean withTax) {
    return AllowanceChargeBuilder.builder()
        .kind(random.nextBoolean() ? AllowanceChargeKind.ALLOWANCE : AllowanceChargeKind.CHARGE)
        .amount(maybe(this::money))
        .baseAmount(maybe(this::money))
        .percentage(maybe(this::percentage))
        .reason(maybe(this::text))
        .reasonCode(maybe(() -> "95"))
        .taxType(withTax ? TaxType.VAT : null)
        .taxCategory(withTax ? TaxCategory.STANDARD : null)
        .taxRate(withTax ? maybe(this::percentage) : null)
        .build();
  }

  private TaxLine row(boolean amounts) {
    return TaxLineBuilder.builder()
        .taxType(TaxType.VAT)
        .category(maybe(() -> TaxCategory.EXEMPT))
        .rate(maybe(this::percentage))
        .taxableAmount(amounts ? maybe(this::money) : null)
        .taxAmount(amounts ? maybe(this::money) : null)
        .exemptionReason(maybe(this::text))
        .exemptionReasonCode(maybe(() -> "VATEX-EU-132"))
        .build();
  }

  private InvoiceTotals totals() {
    return InvoiceTotalsBuilder.builder()
        .lineNet(maybe(this::money))
        .allowances(maybe(this::money))
        .charges(maybe(this::money))
        .taxExclusive(maybe(this::money))
        .tax(new Money(decimal(), CurrencyCode.EUR))
        .taxInclusive(maybe(this::money))
        .prepaid(maybe(this::money))
        .rounding(maybe(this::money))
        .amountDue(maybe(this::money))
        .build();
  }

  private InvoiceLine line(int index) {
    return InvoiceLineBuilder.builder()
        .lineNumber(maybe(() -> Integer.toString(index)))
        .item(item())
        .quantity(maybe(this::quantity))
        .price(price())
        .netAmount(maybe(this::money))
        .tax(random.nextBoolean() ? List.of() : List.of(row(false)))
        .allowancesCharges(list(i -> allowance(false)))
        .period(period())
        .note(maybe(this::text))
        .references(
            new LineReferences(
                maybe(this::text),
                maybe(this::identifier),
                list(
                    i ->
                        DocumentRefBuilder.builder()
                            .type(DocumentRefType.PO_LINE)
                            .lineNumber(text())
                            .number(maybe(this::text))
                            .build())))
        .build();
  }

  private Item item() {
    return ItemBuilder.builder()
        .name(maybe(this::text))
        .description(maybe(this::text))
        .sellerId(maybe(this::text))
        .buyerId(maybe(this::text))
        .standardId(maybe(this::identifier))
        .classifications(
            list(i -> new ItemClassification(text(), maybe(() -> "TST"), maybe(() -> "2"), null)))
        .originCountry(maybe(() -> CountryCode.PL))
        .attributes(
            list(i -> new ItemAttribute(maybe(this::text), maybe(this::text), Extensions.EMPTY)))
        .build();
  }

  private LinePrice price() {
    Quantity base = maybe(this::quantity);
    return new LinePrice(
        new UnitPrice(decimal(), CurrencyCode.EUR, base),
        maybe(() -> new UnitPrice(decimal(), CurrencyCode.EUR, base)),
        maybe(this::money));
  }
}
