package io.ledgerway.model.v1.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStateBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifecyclesTest {

  private static final String POINTER = "/document/state/document";

  static List<Lifecycle<?>> all() {
    return Lifecycles.all();
  }

  @Test
  void pageShowsTheLifecycles() throws IOException {
    Path page = Path.of("LIFECYCLES.md");
    if (Boolean.getBoolean("ledgerway.regenerate")) {
      Files.writeString(page, LifecyclePage.text());
    }
    assertThat(page).hasContent(LifecyclePage.text());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyStateCanBeReachedAndIsKnown(Lifecycle<?> lifecycle) {
    assertThat(reachable(lifecycle).equals(lifecycle.states())).isTrue();
    assertThat(lifecycle.states()).allMatch(Code::isKnown);
  }

  private static <S extends Code> Set<S> reachable(Lifecycle<S> lifecycle) {
    Set<S> found = new HashSet<>(lifecycle.starts());
    Deque<S> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      S state = open.pop();
      for (Transition<S> transition : lifecycle.transitions()) {
        if (transition.from().equals(state) && found.add(transition.to())) {
          open.push(transition.to());
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("all")
  void noMoveIsWrittenDownTwice(Lifecycle<?> lifecycle) {
    List<String> moves = new ArrayList<>();
    lifecycle.transitions().forEach(it -> moves.add(it.from() + ">" + it.to()));
    assertThat(moves).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "Supplier.status, ARCHIVED",
    "BankAccount.verification, REVOKED",
    "PurchaseOrder.status, CANCELLED",
    "GoodsReceipt.status, 'REVERSED,CANCELLED'",
    "Invoice.status, 'REJECTED,CANCELLED'",
    "postingStatus, REVERSED",
    "PaymentBatch.status, 'CANCELLED,REJECTED,COMPLETED'",
    "PaymentInstruction.status, 'CANCELLED,REJECTED_INTERNAL,REJECTED,RETURNED,REVERSED'",
    "FiscalPeriod.status, LOCKED"
  })
  void knowsWhereAnAxisEnds(String axis, String ends) {
    Lifecycle<?> lifecycle =
        all().stream().filter(it -> it.axis().equals(axis)).findFirst().orElseThrow();
    assertThat(finals(lifecycle)).containsExactlyInAnyOrder(ends.split(","));
  }

  private static <S extends Code> List<String> finals(Lifecycle<S> lifecycle) {
    return lifecycle.states().stream().filter(lifecycle::isFinal).map(Code::value).toList();
  }

  @Test
  void strictRefusesAnIllegalMoveAndSaysWhatIsLegal() {
    Optional<Finding> finding = invoice(InvoiceStatus.RECEIVED, InvoiceStatus.APPROVED, true);
    assertThat(finding)
        .hasValueSatisfying(
            it -> {
              assertThat(it.rule()).isEqualTo("FIN-LC-01");
              assertThat(it.severity()).isEqualTo(Severity.ERROR);
              assertThat(it.expected()).isEqualTo("RECEIVED to IN_REVIEW, REJECTED, CANCELLED");
              assertThat(it.actual()).isEqualTo("APPROVED");
            });
    assertThat(invoice(InvoiceStatus.REJECTED, InvoiceStatus.APPROVED, true))
        .hasValueSatisfying(it -> assertThat(it.expected()).isEqualTo("REJECTED is final"));
  }

  @Test
  void observeTakesEveryStateAndNotesTheGap() {
    assertThat(invoice(InvoiceStatus.RECEIVED, InvoiceStatus.APPROVED, false))
        .hasValueSatisfying(it -> assertThat(it.severity()).isEqualTo(Severity.INFORMATION));
    assertThat(invoice(InvoiceStatus.RECEIVED, new InvoiceStatus("PARKED_BY_CLERK"), false))
        .hasValueSatisfying(it -> assertThat(it.severity()).isEqualTo(Severity.INFORMATION));
    assertThat(invoice(InvoiceStatus.RECEIVED, InvoiceStatus.RECEIVED, false)).isEmpty();
    assertThat(invoice(InvoiceStatus.RECEIVED, InvoiceStatus.IN_REVIEW, true)).isEmpty();
  }

  private static Optional<Finding> invoice(InvoiceStatus from, InvoiceStatus to, boolean strict) {
    LifecyclePolicy policy = strict ? LifecyclePolicy.STRICT : LifecyclePolicy.OBSERVE;
    return Lifecycles.INVOICE.move(from, to, policy, Set.of(), POINTER);
  }

  @Test
  void conditionsMustHold() {
    InstructionStatus from = InstructionStatus.SUBMITTED_UNKNOWN;
    InstructionStatus to = InstructionStatus.APPROVED;
    assertThat(Lifecycles.INSTRUCTION.allows(from, to, Set.of())).isFalse();
    assertThat(
            Lifecycles.INSTRUCTION.allows(
                from, to, Set.of(TransitionCondition.PROVEN_NOT_RECEIVED)))
        .isTrue();
    assertThat(Lifecycles.INSTRUCTION.allows(from, InstructionStatus.SUBMITTED, Set.of()))
        .isFalse();
  }

  @Test
  void aNewDocumentStartsWhereItMay() {
    assertThat(Lifecycles.INVOICE.allows(null, InvoiceStatus.RECEIVED, Set.of())).isTrue();
    assertThat(Lifecycles.INVOICE.allows(null, InvoiceStatus.APPROVED, Set.of())).isFalse();
  }

  @Test
  void axesReadTheStatusesOfADocument() {
    List<Finding> findings = new ArrayList<>();
    for (StatusAxis<Invoice, ?> axis : StatusAxes.of(Invoice.class)) {
      axis.move(
              invoice(InvoiceStatus.CANCELLED),
              invoice(InvoiceStatus.RECEIVED),
              LifecyclePolicy.STRICT,
              Set.of())
          .ifPresent(findings::add);
    }
    assertThat(findings).extracting(Finding::pointer).containsExactly(POINTER);
    assertThat(StatusAxes.of(String.class)).isEmpty();
  }

  private static Invoice invoice(InvoiceStatus status) {
    return InvoiceBuilder.builder()
        .state(InvoiceStateBuilder.builder().document(status).build())
        .build();
  }
}
