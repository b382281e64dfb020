package io.ledgerway.flow.payable;

import static io.ledgerway.flow.TestInvoices.between;
import static io.ledgerway.flow.TestInvoices.invoice;
import static io.ledgerway.flow.TestInvoices.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.flow.CrashingFlowStore;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.TestInvoices;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionType;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.supplier.SupplierPaymentBuilder;
import io.ledgerway.model.v1.supplier.SupplierStateBuilder;
import io.ledgerway.model.v1.supplier.SupplierStatus;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.FindingBuilder;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import io.ledgerway.runtime.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivedStepTest {

  private static final Party BUYER = party("Buying Company", TestInvoices.BUYER_REGISTRATION);
  private static final Party SELLER =
      party("Northern Paper Works", TestInvoices.SELLER_REGISTRATION);

  @TempDir private Path root;
  private FlowWorld world;

  @BeforeEach
  void openAWorld() {
    world = new FlowWorld(root);
  }

  private void assertHeld(Subject subject, String code) {
    assertThat(subject.step()).isEqualTo(PayableSteps.HELD);
    assertThat(subject.state()).isEqualTo(PayableSteps.STATE_HELD);
    assertThat(subject.reasonCode()).isEqualTo(code);
    assertThat(world.counterparty().sent()).isEmpty();
  }

  private void assertRejected(Subject subject, String code) {
    assertThat(subject.step()).isEqualTo(PayableSteps.DONE);
    assertThat(subject.state()).isEqualTo(PayableSteps.STATE_REJECTED);
    assertThat(subject.reasonCode()).isEqualTo(code);
  }

  private void suppliers(Supplier... suppliers) {
    world.rules(FlowWorld.rules(FlowWorld.ERP, FlowWorld.BANK, suppliers));
  }

  @Test
  void sendsWhatNothingStopsToTheErp() {
    Subject subject = world.arrive("1", invoice("R-1", "1000.00"));
    assertThat(subject.step()).isEqualTo(PayableSteps.AWAIT_POSTING);
    assertThat(subject.entity()).isEqualTo("1000");
    PayableData data = PayableData.of(subject);
    assertThat(data.supplier()).isEqualTo("S-1");
    assertThat(data.account()).isEqualTo("main");
    assertThat(data.ledger()).isEqualTo("L1");
    assertThat(data.connection()).isEqualTo(FlowWorld.ERP);
    assertThat(world.counterparty().sent()).containsExactly("erp " + subject.correlation());
  }

  @Test
  void rejectsWhatBreaksRulesAndNamesThem() {
    world.findings(
        FindingBuilder.builder()
            .rule("BR-CO-10")
            .severity(Severity.ERROR)
            .message("The lines do not sum up")
            .build());
    Subject subject = world.arrive("1", invoice("R-1", "10.00"));
    assertRejected(subject, "RULES_BROKEN");
    assertThat(subject.reason()).isEqualTo("BR-CO-10: The lines do not sum up");
  }

  @Test
  void countsTheFindingsThatItDoesNotName() {
    var finding =
        FindingBuilder.builder().rule("R").severity(Severity.ERROR).message("wrong").build();
    world.findings(finding, finding, finding, finding, finding, finding, finding);
    assertThat(world.arrive("1", invoice("R-1", "10.00")).reason()).endsWith("; and 2 more");
  }

  @Test
  void rejectsWhatHasNoNumberCurrencyOrAmount() {
    Invoice good = invoice("R-1", "10.00");
    assertRejected(world.arrive("1", good.toBuilder().number(null).build()), "RULES_BROKEN");
    assertRejected(
        world.arrive("2", good.toBuilder().currency(InvoiceCurrency.EMPTY).build()),
        "RULES_BROKEN");
    assertRejected(world.arrive("3", good.toBuilder().totals(null).build()), "RULES_BROKEN");
    assertThat(world.counterparty().sent()).isEmpty();
  }

  @Test
  void holdsWhatMustBeUnderstood() {
    ExtensionValue value =
        new ExtensionValue(ExtensionType.TEXT, new JsonValue.StringValue("x"), null, true);
    Extensions extensions = Extensions.of(Map.of(new ExtensionKey("a.b/c"), value));
    assertHeld(
        world.arrive("1", invoice("R-1", "10.00").toBuilder().extensions(extensions).build()),
        "MUST_UNDERSTAND");
  }

  @Test
  void holdsWhatIsAddressedToNobodyOfOurs() {
    Invoice good = invoice("R-1", "10.00");
    assertHeld(
        world.arrive("1", between(good, SELLER, party("Buying Company", "DE999999999"))),
        "NO_ROUTE");
    assertHeld(world.arrive("2", between(good, SELLER, party("Other Company"))), "NO_ROUTE");
  }

  @Test
  void knowsABuyerByNameWhereItStatesNoRegistration() {
    Subject subject =
        world.arrive("1", between(invoice("R-1", "10.00"), SELLER, party(" buying  COMPANY")));
    assertThat(subject.entity()).isEqualTo("1000");
    assertThat(subject.step()).isEqualTo(PayableSteps.AWAIT_POSTING);
  }

  @Test
  void holdsWhatHasNoRouteInItsCurrency() {
    Invoice dollars =
        invoice("R-1", "10.00").toBuilder()
            .currency(new InvoiceCurrency(CurrencyCode.USD, null, null))
            .totals(InvoiceTotalsBuilder.builder().amountDue(Money.of("10.00", "USD")).build())
            .build();
    assertHeld(world.arrive("1", dollars), "NO_ROUTE");
  }

  @Test
  void holdsSuppliersThatNobodyApproved() {
    Invoice good = invoice("R-1", "10.00");
    Subject subject =
        world.arrive("1", between(good, party("Northern Paper Works", "DE333333333"), BUYER));
    assertHeld(subject, "UNKNOWN_SUPPLIER");
    assertThat(subject.entity()).isEqualTo("1000");
    assertHeld(
        world.arrive("2", between(good, party("Northern Paper Works"), BUYER)), "UNKNOWN_SUPPLIER");
  }

  @Test
  void holdsARegistrationThatTwoSuppliersHave() {
    suppliers(TestInvoices.supplier(), TestInvoices.supplier().toBuilder().number("S-2").build());
    assertHeld(world.arrive("1", invoice("R-1", "10.00")), "UNKNOWN_SUPPLIER");
  }

  @Test
  void holdsBlockedSuppliers() {
    suppliers(
        TestInvoices.supplier().toBuilder()
            .payment(SupplierPaymentBuilder.builder().paymentBlocked(true).build())
            .build());
    assertHeld(world.arrive("1", invoice("R-1", "10.00")), "SUPPLIER_BLOCKED");
    suppliers(
        TestInvoices.supplier().toBuilder()
            .state(SupplierStateBuilder.builder().status(SupplierStatus.ON_HOLD).build())
            .build());
    assertHeld(world.arrive("2", invoice("R-2", "10.00")), "SUPPLIER_BLOCKED");
  }

  @Test
  void holdsAnAccountThatNobodyApproved() {
    Invoice other =
        invoice("R-1", "10.00").toBuilder()
            .payment(TestInvoices.paidTo("DE02000000000987654321"))
            .build();
    Subject subject = world.arrive("1", other);
    assertHeld(subject, "BANK_DETAILS_CHANGED");
    assertThat(subject.reason()).doesNotContain("987654321");
  }

  @Test
  void decidesAnAccountAgainWhateverAPersonSaid() {
    Invoice other =
        invoice("R-1", "10.00").toBuilder()
            .payment(TestInvoices.paidTo("DE02000000000987654321"))
            .build();
    world.arrive("1", other);
    world.desk().approve("1", "A. Clerk", "looks fine");
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.RECEIVED);
    world.advance();
    assertHeld(world.invoice("1"), "BANK_DETAILS_CHANGED");
  }

  @Test
  void holdsWhatIsAboveTheLimitUntilAPersonLetsItPass() {
    assertHeld(world.arrive("1", invoice("R-1", "1000.01")), "ABOVE_LIMIT");
    world.desk().approve("1", "A. Clerk", "ordered");
    world.advance();
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.AWAIT_POSTING);
    assertThat(PayableData.of(world.invoice("1")).overrides()).containsExactly("ABOVE_LIMIT");
  }

  @Test
  void holdsWhereThereIsNoLimit() {
    PayableRules rules = FlowWorld.rules(FlowWorld.ERP, FlowWorld.BANK, TestInvoices.supplier());
    world.rules(
        new PayableRules(
            rules.tenant(), rules.entities(), rules.routes(), rules.suppliers(), Map.of()));
    assertHeld(world.arrive("1", invoice("R-1", "0.01")), "NO_LIMIT");
    world.desk().approve("1", "A. Clerk", "ordered");
    world.advance();
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.AWAIT_POSTING);
  }

  @Test
  void letsCreditNotesPassTheLimit() {
    Invoice credit =
        invoice("C-1", "5000.00").toBuilder()
            .type(new InvoiceType(InvoiceNature.CREDIT_NOTE, null, null, null))
            .build();
    Subject subject = world.arrive("1", credit);
    assertThat(subject.amount()).isEqualTo(Money.of("-5000.00", "EUR"));
    assertThat(subject.step()).isEqualTo(PayableSteps.AWAIT_POSTING);
  }

  @Test
  void rejectsASecondCopyInTheSamePageAndLater() {
    Invoice one = invoice("R-1", "10.00");
    world.receive(List.of("1", "2"), one, one);
    world.advance();
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.AWAIT_POSTING);
    assertRejected(world.invoice("2"), "DUPLICATE");
    assertRejected(world.arrive("3", one), "DUPLICATE");
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void holdsACopyWithOtherContent() {
    world.arrive("1", invoice("R-1", "10.00"));
    Subject copy = world.arrive("2", invoice("r 1", "11.00"));
    assertThat(copy.reasonCode()).isEqualTo("CONFLICTING_COPY");
    assertThat(world.counterparty().sent()).hasSize(1);
  }

  @Test
  void givesANumberToTheFirstThatCame() {
    world.receive(List.of("b", "a"), invoice("R-1", "10.00"), invoice("R-1", "11.00"));
    world.advance();
    assertThat(world.invoice("b").step()).isEqualTo(PayableSteps.AWAIT_POSTING);
    assertThat(world.invoice("a").reasonCode()).isEqualTo("CONFLICTING_COPY");
  }

  @Test
  void givesNoNumberToWhatWasRejectedOrHasNoSupplier() {
    Invoice good = invoice("R-1", "10.00");
    Invoice broken = good.toBuilder().totals(null).build();
    Invoice unknown = between(good, party("Northern Paper Works", "DE333333333"), BUYER);
    world.receive(List.of("1", "2", "3"), broken, unknown, good);
    world.advance();
    assertThat(world.invoice("3").step()).isEqualTo(PayableSteps.AWAIT_POSTING);
  }

  @Test
  void decidesTheSameAgainAfterACrashBetweenKeyAndCommit() {
    world.receive(List.of("1"), invoice("R-1", "10.00"));
    assertThatThrownBy(() -> world.advanceOver(new CrashingFlowStore(world.store(), 0)))
        .isInstanceOf(StoreException.class);
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.RECEIVED);
    world.advance();
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.AWAIT_POSTING);
  }

  @Test
  void takesADocumentInOnce() {
    world.receive(List.of("1"), invoice("R-1", "10.00"));
    world.advance();
    world.receive(List.of("1"), invoice("R-1", "10.00"));
    assertThat(world.invoice("1").step()).isEqualTo(PayableSteps.AWAIT_POSTING);
  }
}
