package io.ledgerway.flow.payable;

import io.ledgerway.connector.OperationId;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceState;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Posts invoices in the ERP of their entity: one guarded write a page and connection. */
final class PostStep {

  private final FlowStore store;
  private final PayableRules rules;
  private final LedgerwayRuntime runtime;

  PostStep(FlowStore store, PayableRules rules, LedgerwayRuntime runtime) {
    this.store = store;
    this.rules = rules;
    this.runtime = runtime;
  }

  FlowChange run(List<Subject> page) {
    FlowChange change = new FlowChange();
    Map<String, List<Subject>> byConnection = new LinkedHashMap<>();
    for (Subject subject : page) {
      String connection = connectionOf(subject);
      if (connection.isEmpty()) {
        change.update(
            PayableDecision.hold(
                subject,
                HoldType.NO_ROUTE,
                "Its route has gone from the configuration: add it again, then approve"));
      } else {
        byConnection.computeIfAbsent(connection, id -> new ArrayList<>()).add(subject);
      }
    }
    byConnection.forEach((connection, subjects) -> post(connection, subjects, change));
    return change;
  }

  /**
   * A posting that was bound to a connection stays with it; the others follow the route of today.
   */
  private String connectionOf(Subject subject) {
    PayableData data = PayableData.of(subject);
    if (data.connection() != null) {
      return data.connection();
    }
    String entity = Objects.requireNonNull(subject.entity(), "entity");
    return rules
        .route(entity, Objects.requireNonNull(subject.amount(), "amount").currency())
        .map(Route::connection)
        .orElse("");
  }

  private void post(String connectionId, List<Subject> subjects, FlowChange change) {
    Optional<RuntimeConnection> connection = runtime.connection(connectionId);
    if (connection.isEmpty()) {
      for (Subject subject : subjects) {
        change.update(
            PayableDecision.hold(
                subject,
                HoldType.CONNECTION_GONE,
                "Connection " + connectionId + " is not configured: add it again, then approve"));
      }
      return;
    }
    OperationId operation = PayableOperations.POST;
    int most = connection.get().writeContract(operation).maxItems();
    for (int from = 0; from < subjects.size(); from += most) {
      List<Subject> some = subjects.subList(from, Math.min(subjects.size(), from + most));
      List<WriteResult> results = runtime.write(connection.get(), operation, requests(some));
      for (int index = 0; index < some.size(); index++) {
        interpret(some.get(index), results.get(index)).ifPresent(change::update);
      }
    }
  }

  private List<WriteRequest<Invoice>> requests(List<Subject> subjects) {
    Map<String, String> documents = store.documents(subjects.stream().map(Subject::id).toList());
    List<WriteRequest<Invoice>> requests = new ArrayList<>();
    for (Subject subject : subjects) {
      PayableData data = PayableData.of(subject);
      Invoice invoice = invoice(subject, data, Objects.requireNonNull(documents.get(subject.id())));
      String fingerprint = "fp1:" + CanonicalJson.sha256(invoice, InvoiceIntake.CONTENT);
      requests.add(
          WriteRequest.of(PayableKeys.posting(rules.tenant(), data), fingerprint, invoice));
    }
    return requests;
  }

  /** What the ERP is asked to post: the document, with our entity and our supplier filled in. */
  private Invoice invoice(Subject subject, PayableData data, String json) {
    Invoice invoice = FlowJson.read(json, Invoice.class).document();
    String entity = Objects.requireNonNull(subject.entity(), "entity");
    return invoice.toBuilder()
        .state(InvoiceState.EMPTY)
        .parties(
            invoice.parties().toBuilder()
                .legalEntity(rules.entity(entity).map(LegalEntity::ref).orElse(null))
                .supplier(
                    DocumentRefBuilder.builder()
                        .type(DocumentRefType.SUPPLIER)
                        .number(data.supplier())
                        .build())
                .build())
        .build();
  }

  private Optional<Subject> interpret(Subject subject, WriteResult result) {
    PayableData data = PayableData.of(subject).toBuilder().connection(result.connection()).build();
    Subject sent = data.on(subject).toBuilder().correlation(result.wireKey()).build();
    String reason = result.reason() == null ? "" : result.reason();
    return switch (result.status()) {
      case ACCEPTED ->
          Optional.of(sent.moveTo(PayableSteps.AWAIT_POSTING, PayableSteps.STATE_POSTING));
      case APPLIED ->
          Optional.of(
              data.toBuilder()
                  .ledgerNumber(result.reference())
                  .build()
                  .on(sent)
                  .moveTo(PayableSteps.PAYABLE, PayableSteps.STATE_POSTED));
      case REJECTED ->
          Optional.of(PostingEvidence.refused(sent, result.reasonCode(), result.reason()));
      case HELD -> Optional.of(PayableDecision.hold(sent, HoldType.OUTCOME_UNKNOWN, reason));
      case ABANDONED -> Optional.of(PayableDecision.reject(sent, "ABANDONED", reason));
      case CONFLICT_KEY ->
          Optional.of(PayableDecision.hold(subject, HoldType.CONFLICTING_COPY, reason));
      case ROUTE_CONFLICT ->
          Optional.of(sent.moveTo(PayableSteps.POST, PayableSteps.STATE_POSTING));
      case UNKNOWN -> bound(subject, sent);
      case RETRY_LATER, IN_PROGRESS -> Optional.empty();
    };
  }

  /** What may have gone out must be known by where it went, whatever the rules say later. */
  private static Optional<Subject> bound(Subject subject, Subject sent) {
    return sent.correlation() == null || sent.data().equals(subject.data())
        ? Optional.empty()
        : Optional.of(sent.moveTo(PayableSteps.POST, PayableSteps.STATE_POSTING));
  }
}
