package io.ledgerway.flow.notice;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.payment.PaymentAliases;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.runtime.checkpoint.PageSink;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a source said beside its documents, such as an item that can't be read or a notice
 * that a payee's account has changed, until a person saw it; the documents go on to another sink.
 * What is about a trace number is shown with the payment that went out with it. The same notice
 * again changes nothing. As thread-safe as that sink.
 *
 * @param <T> the document
 */
public final class NoticingSink<T> implements PageSink<T> {

  /** State of a notice that nobody has seen yet. */
  public static final String OPEN = "OPEN";

  /** State of a notice that a person has seen. */
  public static final String CLOSED = "CLOSED";

  private final FlowStore store;
  private final String connection;
  private final OperationId operation;
  private final PageSink<T> sink;

  /**
   * A sink before another.
   *
   * @param store where notices are kept
   * @param connection stable id of the connection that is read
   * @param operation the operation
   * @param sink who takes the documents
   */
  public NoticingSink(FlowStore store, String connection, OperationId operation, PageSink<T> sink) {
    this.store = store;
    this.connection = connection;
    this.operation = operation;
    this.sink = sink;
  }

  @Override
  public void accept(List<Envelope<T>> items) {
    sink.accept(items);
  }

  @Override
  public void acceptBeside(List<Envelope<?>> documents) {
    sink.acceptBeside(documents);
  }

  @Override
  public void acceptFailures(List<Failure> failures) {
    FlowChange change = new FlowChange();
    Map<String, Subject> payments = paymentsOf(failures);
    failures.stream()
        .distinct()
        .map(failure -> notice(failure, payments.get(failure.about())))
        .forEach(change::insert);
    store.commit(change);
    sink.acceptFailures(failures);
  }

  private Map<String, Subject> paymentsOf(List<Failure> failures) {
    Map<String, String> keys = new HashMap<>();
    for (Failure each : failures) {
      if (each.about() != null) {
        keys.put(each.about(), PaymentAliases.traceKey(connection, each.about()));
      }
    }
    Map<String, Subject> payments = new HashMap<>();
    if (!keys.isEmpty()) {
      Map<String, String> owners = store.keyOwners(keys.values());
      Map<String, Subject> found = store.find(new HashSet<>(owners.values()));
      keys.forEach(
          (about, key) -> {
            Subject payment = found.get(owners.get(key));
            if (payment != null) {
              payments.put(about, payment);
            }
          });
    }
    return payments;
  }

  private NewSubject notice(Failure failure, @Nullable Subject payment) {
    String code = failure.targetCode();
    NoticeData data =
        new NoticeData(
            connection, operation.value(), failure.category().name(), code, failure.line());
    DocumentId id =
        DocumentId.derivedFrom(
            "notice",
            connection,
            operation.value(),
            String.valueOf(code),
            failure.text(),
            Objects.toString(failure.line(), ""));
    return NoticeSubjects.open(
        id,
        connection,
        code == null ? failure.category().name() : code,
        payment == null
            ? failure.text()
            : failure.text() + ". It is about payment " + payment.correlation(),
        FlowJson.writeFacts(data));
  }
}
