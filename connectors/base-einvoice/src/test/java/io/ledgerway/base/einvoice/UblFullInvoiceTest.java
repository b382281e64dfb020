package io.ledgerway.base.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ledgerway.model.v1.envelope.Attachment;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.invoice.PaymentMeans;
import io.ledgerway.model.v1.invoice.PaymentMeansCode;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.party.VerificationStatus;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.trade.ItemAttribute;
import io.ledgerway.model.v1.trade.ItemClassification;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.LocalizedText;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Period;
import io.ledgerway.model.v1.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UblFullInvoiceTest {

  private static final ReadInvoice READ = UblFiles.read("full");
  private static final Invoice INVOICE = READ.invoice();

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  @Test
  void readsTheHeader() {
    assertThat(INVOICE.number()).as("BT-1").isEqualTo("INV-1");
    assertThat(INVOICE.dates().issue()).as("BT-2").isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(INVOICE.type().code()).as("BT-3").isEqualTo(InvoiceTypeCode.COMMERCIAL_INVOICE);
    assertThat(INVOICE.type().nature()).isEqualTo(InvoiceNature.INVOICE);
    assertThat(INVOICE.currency().document()).as("BT-5").isEqualTo(CurrencyCode.EUR);
    assertThat(INVOICE.currency().tax()).as("BT-6").isEqualTo(CurrencyCode.PLN);
    assertThat(INVOICE.dates().taxPoint()).as("BT-7").isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(INVOICE.dates().taxPointCode()).as("BT-8").isEqualTo("35");
    assertThat(INVOICE.dates().due()).as("BT-9").isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(INVOICE.references().buyerReference()).as("BT-10").isEqualTo("BUY-REF");
    assertThat(INVOICE.references().buyerAccountingReference()).as("BT-19").isEqualTo("4711");
    assertThat(INVOICE.payment().terms().text()).as("BT-20").isEqualTo("30 days net");
    assertThat(INVOICE.remarks().notes())
        .as("BT-21, BT-22")
        .containsExactly(
            new LocalizedText("General note", "en", "AAI"),
            new LocalizedText("Second note", null, null));
    assertThat(INVOICE.references().businessProcess()).as("BT-23").isEqualTo("urn:process:01");
    assertThat(INVOICE.references().specificationId())
        .as("BT-24")
        .isEqualTo("urn:cen.eu:en16931:2017");
    assertThat(INVOICE.dates().period())
        .as("BG-14")
        .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
    assertThat(INVOICE.direction()).isEqualTo(InvoiceDirection.PAYABLE);
    assertThat(INVOICE.state().document()).isEqualTo(InvoiceStatus.RECEIVED);
  }

  @Test
  void readsTheReferences() {
    assertThat(INVOICE.references().documents())
        .extracting(DocumentRef::type, DocumentRef::number)
        .containsExactly(
            tuple(DocumentRefType.PURCHASE_ORDER, "PO-1"),
            tuple(DocumentRefType.SALES_ORDER, "SO-1"),
            tuple(DocumentRefType.PRECEDING_INVOICE, "INV-0"),
            tuple(DocumentRefType.DESPATCH, "DES-1"),
            tuple(DocumentRefType.RECEIPT, "REC-1"),
            tuple(DocumentRefType.TENDER, "TEN-1"),
            tuple(DocumentRefType.CONTRACT, "CON-1"),
            tuple(DocumentRefType.PROJECT, "PRJ-1"));
    assertThat(INVOICE.references().documents().get(2).issueDate())
        .as("BT-26")
        .isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(INVOICE.references().invoicedObject())
        .as("BT-18")
        .isEqualTo(Identifier.of("ABZ", "OBJ-1"));
  }

  @Test
  void readsTheSeller() {
    Party seller = INVOICE.parties().seller();
    assertThat(seller.name()).as("BT-27").isEqualTo("Seller GmbH");
    assertThat(seller.legalName()).isEqualTo("Seller GmbH");
    assertThat(seller.tradingName()).as("BT-28").isEqualTo("Seller Trading");
    assertThat(seller.identifiers())
        .as("BT-29")
        .containsExactly(Identifier.of("0060", "123456789"));
    assertThat(seller.legalIdentifiers())
        .as("BT-30")
        .containsExactly(Identifier.of("0002", "HRB 1"));
    assertThat(seller.taxRegistrations().get(0).type()).isEqualTo(TaxRegistrationType.VAT);
    assertThat(seller.taxRegistrations().get(0).number().value())
        .as("BT-31")
        .isEqualTo("DE123456789");
    assertThat(seller.taxRegistrations().get(1).type()).isEqualTo(TaxRegistrationType.LOCAL);
    assertThat(seller.taxRegistrations().get(1).number().value())
        .as("BT-32")
        .isEqualTo("30/123/45678");
    assertThat(seller.additionalLegalInformation()).as("BT-33").isEqualTo("Share capital 25000");
    assertThat(seller.electronicAddress())
        .as("BT-34")
        .isEqualTo(Identifier.of("0088", "4000001000005"));
    assertThat(seller.address().lines())
        .as("BT-35, BT-36, BT-162")
        .containsExactly("Street 1", "Yard 2", "Floor 3");
    assertThat(seller.address().city()).as("BT-37").isEqualTo("Berlin");
    assertThat(seller.address().postalCode()).as("BT-38").isEqualTo("10115");
    assertThat(seller.address().region()).as("BT-39").isEqualTo("BE");
    assertThat(seller.address().country()).as("BT-40").isEqualTo(CountryCode.DE);
    assertThat(seller.contact().name()).as("BT-41").isEqualTo("Sales desk");
    assertThat(seller.contact().phone()).as("BT-42").isEqualTo("+49 30 1");
    assertThat(seller.contact().email()).as("BT-43").isEqualTo("sales@example.com");
  }

  @Test
  void readsTheOtherParties() {
    Party buyer = INVOICE.parties().buyer();
    assertThat(buyer.name()).as("BT-44").isEqualTo("Buyer Sp. z o.o.");
    assertThat(buyer.tradingName()).as("BT-45").isEqualTo("Buyer Trading");
    assertThat(buyer.identifiers()).as("BT-46").containsExactly(Identifier.of(null, "B-77"));
    assertThat(buyer.legalIdentifiers()).as("BT-47").containsExactly(Identifier.of(null, "KRS 2"));
    assertThat(buyer.taxRegistrations()).as("BT-48").hasSize(1);
    assertThat(buyer.electronicAddress()).as("BT-49").isNotNull();
    assertThat(buyer.address().city()).as("BT-52").isEqualTo("Warszawa");
    assertThat(buyer.contact().name()).as("BT-56").isEqualTo("Payables");
    Party payee = INVOICE.parties().payee();
    assertThat(payee.name()).as("BT-59").isEqualTo("Payee AG");
    assertThat(payee.identifiers()).as("BT-60").containsExactly(Identifier.of(null, "P-1"));
    assertThat(payee.legalIdentifiers()).as("BT-61").hasSize(1);
    Party representative = INVOICE.parties().taxRepresentative();
    assertThat(representative.name()).as("BT-62").isEqualTo("Tax Rep SA");
    assertThat(representative.taxRegistrations()).as("BT-63").hasSize(1);
    assertThat(representative.address().country()).as("BT-69").isEqualTo(CountryCode.FR);
    assertThat(INVOICE.parties().delivery().partyName()).as("BT-70").isEqualTo("Warehouse");
    assertThat(INVOICE.parties().delivery().location())
        .as("BT-71")
        .isEqualTo(Identifier.of("0088", "4000001000012"));
    assertThat(INVOICE.parties().delivery().date()).as("BT-72").isEqualTo("2026-02-27");
    assertThat(INVOICE.parties().delivery().address().city()).as("BT-77").isEqualTo("Gdansk");
  }

  @Test
  void readsThePaymentMeans() {
    List<PaymentMeans> means = INVOICE.payment().means();
    PaymentMeans transfer = means.get(0);
    assertThat(transfer.code()).as("BT-81").isEqualTo(PaymentMeansCode.SEPA_CREDIT_TRANSFER);
    assertThat(transfer.text()).as("BT-82").isEqualTo("SEPA credit transfer");
    assertThat(transfer.remittanceId()).as("BT-83").isEqualTo("RF18539007547034");
    assertThat(transfer.account().iban().value()).as("BT-84").isEqualTo("DE02120300000000202051");
    assertThat(transfer.account().holderName()).as("BT-85").isEqualTo("Seller account");
    assertThat(transfer.account().bic()).as("BT-86").isEqualTo("BYLADEM1001");
    assertThat(transfer.account().verification().status()).isEqualTo(VerificationStatus.UNVERIFIED);
    assertThat(transfer.directDebit().creditorId()).isNull();
    assertThat(means.get(1).card().maskedNumber().value())
        .as("BT-87")
        .isEqualTo("411111******1111");
    assertThat(means.get(1).card().holder()).as("BT-88").isEqualTo("Card holder");
    assertThat(means.get(2).directDebit().mandateId()).as("BT-89").isEqualTo("MAN-1");
    assertThat(means.get(2).directDebit().creditorId()).as("BT-90").isEqualTo("DE98ZZZ09999999999");
    assertThat(means.get(2).directDebit().debitedAccount().value())
        .as("BT-91")
        .isEqualTo("PL61109010140000071219812874");
  }

  @Test
  void readsAllowancesAndCharges() {
    AllowanceCharge allowance = INVOICE.allowancesCharges().get(0);
    assertThat(allowance.kind()).isEqualTo(AllowanceChargeKind.ALLOWANCE);
    assertThat(allowance.amount()).as("BT-92").isEqualTo(eur("10"));
    assertThat(allowance.baseAmount()).as("BT-93").isEqualTo(eur("100"));
    assertThat(allowance.percentage()).as("BT-94").isEqualTo(Percentage.of("10"));
    assertThat(allowance.taxCategory()).as("BT-95").isEqualTo(TaxCategory.STANDARD);
    assertThat(allowance.taxRate()).as("BT-96").isEqualTo(Percentage.of("19"));
    assertThat(allowance.taxType()).isEqualTo(TaxType.VAT);
    assertThat(allowance.reason()).as("BT-97").isEqualTo("Discount");
    assertThat(allowance.reasonCode()).as("BT-98").isEqualTo("95");
    AllowanceCharge charge = INVOICE.allowancesCharges().get(1);
    assertThat(charge.kind()).isEqualTo(AllowanceChargeKind.CHARGE);
    assertThat(charge.amount().amount()).as("BT-99, scale kept").hasToString("5.0");
    assertThat(charge.reason()).as("BT-104").isEqualTo("Freight");
  }

  @Test
  void readsTotalsAndTax() {
    assertThat(INVOICE.totals().lineNet()).as("BT-106").isEqualTo(eur("100"));
    assertThat(INVOICE.totals().allowances()).as("BT-107").isEqualTo(eur("10"));
    assertThat(INVOICE.totals().charges()).as("BT-108").isEqualTo(eur("5"));
    assertThat(INVOICE.totals().taxExclusive()).as("BT-109").isEqualTo(eur("95"));
    assertThat(INVOICE.totals().tax()).as("BT-110").isEqualTo(eur("18.05"));
    assertThat(INVOICE.totals().taxAccounting()).as("BT-111").isEqualTo(Money.of("77.62", "PLN"));
    assertThat(INVOICE.totals().taxInclusive()).as("BT-112").isEqualTo(eur("113.05"));
    assertThat(INVOICE.totals().prepaid()).as("BT-113").isEqualTo(eur("13"));
    assertThat(INVOICE.totals().rounding()).as("BT-114").isEqualTo(eur("-0.05"));
    assertThat(INVOICE.totals().amountDue()).as("BT-115").isEqualTo(eur("100"));
    TaxLine standard = INVOICE.taxBreakdown().get(0);
    assertThat(standard.taxableAmount()).as("BT-116").isEqualTo(eur("95"));
    assertThat(standard.taxAmount()).as("BT-117").isEqualTo(eur("18.05"));
    assertThat(standard.category()).as("BT-118").isEqualTo(TaxCategory.STANDARD);
    assertThat(standard.rate()).as("BT-119").isEqualTo(Percentage.of("19"));
    TaxLine exempt = INVOICE.taxBreakdown().get(1);
    assertThat(exempt.exemptionReason()).as("BT-120").isEqualTo("Exempt");
    assertThat(exempt.exemptionReasonCode()).as("BT-121").isEqualTo("VATEX-EU-132");
  }

  @Test
  void countsAndHashesAttachmentsWithoutKeepingThem() {
    assertThat(INVOICE.remarks().attachments()).hasSize(1);
    Attachment attachment = INVOICE.remarks().attachments().get(0);
    assertThat(attachment.id()).as("BT-122").isEqualTo("ATT-1");
    assertThat(attachment.description()).as("BT-123").isEqualTo("Time sheet");
    assertThat(attachment.location()).as("BT-124").isEqualTo("https://files.example.com/time.csv");
    assertThat(attachment.embedded()).as("BT-125").isTrue();
    assertThat(attachment.mediaType()).as("BT-125-1").isEqualTo("text/csv");
    assertThat(attachment.fileName()).as("BT-125-2").isEqualTo("time.csv");
    assertThat(attachment.size()).isEqualTo(5);
    assertThat(attachment.sha256())
        .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
  }

  @Test
  void readsTheLine() {
    InvoiceLine line = INVOICE.lines().get(0);
    assertThat(line.lineNumber()).as("BT-126").isEqualTo("1");
    assertThat(line.note()).as("BT-127").isEqualTo("Line note");
    assertThat(line.references().invoicedObject())
        .as("BT-128")
        .isEqualTo(Identifier.of("AAB", "METER-1"));
    assertThat(line.quantity()).as("BT-129, BT-130").isEqualTo(Quantity.of("4", "HUR"));
    assertThat(line.netAmount()).as("BT-131").isEqualTo(eur("100"));
    assertThat(line.references().documents())
        .as("BT-132")
        .extracting(DocumentRef::type, DocumentRef::number, DocumentRef::lineNumber)
        .containsExactly(
            tuple(DocumentRefType.PO_LINE, "PO-1", "10"),
            tuple(DocumentRefType.DESPATCH, null, "20"),
            tuple(DocumentRefType.RECEIPT_LINE, "REC-1", "30"));
    assertThat(line.references().buyerAccountingReference()).as("BT-133").isEqualTo("4712");
    assertThat(line.period().start()).as("BT-134").isEqualTo("2026-02-02");
    assertThat(line.period().end()).as("BT-135").isEqualTo("2026-02-03");
    assertThat(line.allowancesCharges().get(0).amount()).as("BT-141").isEqualTo(eur("1"));
    assertThat(line.allowancesCharges().get(0).reasonCode()).as("BT-145").isEqualTo("FC");
    assertThat(line.price().net().amount()).as("BT-146").hasToString("25.0000");
    assertThat(line.price().discount()).as("BT-147").isEqualTo(eur("2.50"));
    assertThat(line.price().gross().amount()).as("BT-148").hasToString("27.50");
    assertThat(line.price().net().baseQuantity())
        .as("BT-149, BT-150")
        .isEqualTo(Quantity.of("1", "HUR"));
    assertThat(line.tax().get(0).category()).as("BT-151").isEqualTo(TaxCategory.STANDARD);
    assertThat(line.tax().get(0).rate()).as("BT-152").isEqualTo(Percentage.of("19"));
    assertThat(line.item().name()).as("BT-153").isEqualTo("Consulting");
    assertThat(line.item().description()).as("BT-154").isEqualTo("Long description");
    assertThat(line.item().sellerId()).as("BT-155").isEqualTo("S-ITEM");
    assertThat(line.item().buyerId()).as("BT-156").isEqualTo("B-ITEM");
    assertThat(line.item().standardId())
        .as("BT-157")
        .isEqualTo(Identifier.of("0160", "04000001000005"));
    assertThat(line.item().classifications())
        .as("BT-158")
        .containsExactly(new ItemClassification("86776", "TST", "2", null));
    assertThat(line.item().originCountry()).as("BT-159").isEqualTo(CountryCode.DE);
    assertThat(line.item().attributes())
        .as("BT-160, BT-161")
        .containsExactly(new ItemAttribute("Level", "Senior", Extensions.EMPTY));
  }

  @Test
  void keepsWhatHasNoField() {
    assertThat(INVOICE.lines().get(0).extensions().values())
        .containsOnly(Map.entry(ExtensionKey.of("ubl", "UUID"), ExtensionValue.text("line-uuid")));
    assertThat(INVOICE.extensions().values()).isEmpty();
    assertThat(INVOICE.payment().means().get(1).extensions().values())
        .containsOnly(
            Map.entry(
                ExtensionKey.of("ubl", "CardAccount.NetworkID"), ExtensionValue.text("VISA")));
    assertThat(READ.observations())
        .extracting(Finding::rule)
        .containsExactly("UBL-NOT-MAPPED", "BR-51");
  }
}
