package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.warehouse.WarehouseOperations;
import io.ledgerway.flow.ChangedSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.dataset.Datasets;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.runtime.DataItem;
import io.ledgerway.runtime.RuntimeConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Brings every changed document to the warehouse; its checkpoint moves after the rows are there.
 */
final class WarehouseFeed {

  private static final int PAGE = 250;
  private static final String OPERATION = "feed";
  private static final String PARTITION = "changes";
  private static final Set<SubjectKind> REPORTED =
      Set.of(SubjectKind.INVOICE, SubjectKind.PAYMENT, SubjectKind.SETTLEMENT);

  private final Workplace workplace;
  private final RuntimeConnection warehouse;

  WarehouseFeed(Workplace workplace) {
    this.workplace = workplace;
    this.warehouse = workplace.connectionOf("report-warehouse");
  }

  /** Feeds until nothing has changed any more. */
  void run() {
    long after = workplace.checkpoints().load(warehouse.id(), OPERATION, PARTITION).index();
    while (true) {
      List<ChangedSubject> changes = workplace.flows().changedAfter(after, PAGE);
      if (changes.isEmpty()) {
        return;
      }
      write(changes);
      after = changes.get(changes.size() - 1).change();
      workplace.checkpoints().save(warehouse.id(), OPERATION, PARTITION, Cursor.atIndex(after));
    }
  }

  private void write(List<ChangedSubject> changes) {
    List<Subject> subjects =
        changes.stream()
            .map(ChangedSubject::subject)
            .filter(subject -> REPORTED.contains(subject.kind()))
            .toList();
    Map<String, String> documents =
        workplace.flows().documents(subjects.stream().map(Subject::id).toList());
    String tenant = workplace.config().tenant();
    write(
        WarehouseOperations.UPSERT_LIABILITIES,
        SubjectKind.INVOICE,
        subjects,
        documents,
        Datasets::liability);
    write(
        WarehouseOperations.UPSERT_PAYMENTS,
        SubjectKind.PAYMENT,
        subjects,
        documents,
        (subject, json) -> Datasets.payment(subject, json, tenant));
    write(
        WarehouseOperations.UPSERT_SETTLEMENTS,
        SubjectKind.SETTLEMENT,
        subjects,
        documents,
        Datasets::settlement);
  }

  private <T> void write(
      OperationId operation,
      SubjectKind kind,
      List<Subject> subjects,
      Map<String, String> documents,
      BiFunction<Subject, String, Envelope<T>> view) {
    List<DataItem<Envelope<T>>> items = new ArrayList<>();
    for (Subject subject : subjects) {
      if (subject.kind() == kind) {
        String json = Objects.requireNonNull(documents.get(subject.id()), "document");
        items.add(new DataItem<>(subject.id(), subject.version(), view.apply(subject, json)));
      }
    }
    if (!items.isEmpty()) {
      workplace.runtime().writeData(warehouse, operation, items);
    }
  }
}
