package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.StateGroup;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.checkpoint.FileOutcome;
import io.ledgerway.runtime.checkpoint.FileRecord;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Every document and where it stands, page by page. */
public final class StatusView {

  private static final int PAGE = 500;

  private final FlowStore flows;
  private final CheckpointStore files;
  private final List<String> connections;

  /**
   * A view over stores.
   *
   * @param flows where subjects are kept
   * @param files the file ledger
   * @param connections connections whose refused files are shown
   */
  public StatusView(FlowStore flows, CheckpointStore files, List<String> connections) {
    this.flows = flows;
    this.files = files;
    this.connections = List.copyOf(connections);
  }

  /**
   * Visits files that could not be read, then invoices, payments, settlements, and the statements
   * and notices that wait for a person.
   *
   * @param visitor takes each line
   */
  public void forEach(Consumer<StatusLine> visitor) {
    connections.forEach(connection -> files(connection, visitor));
    subjects(SubjectKind.INVOICE, visitor);
    subjects(SubjectKind.PAYMENT, visitor);
    subjects(SubjectKind.SETTLEMENT, visitor);
    held(SubjectKind.STATEMENT, visitor);
    held(SubjectKind.NOTICE, visitor);
  }

  void files(String connection, Consumer<StatusLine> visitor) {
    String after = "";
    while (true) {
      List<FileRecord> page = files.files(connection, after, PAGE);
      if (page.isEmpty()) {
        return;
      }
      for (FileRecord file : page) {
        if (file.outcome() == FileOutcome.REJECTED) {
          visitor.accept(line(file));
        }
        after = file.name() + "/" + file.sha256();
      }
    }
  }

  private static StatusLine line(FileRecord file) {
    String place =
        file.line() == null ? "" : "line " + file.line() + ", column " + file.column() + ": ";
    return new StatusLine(
        "file",
        file.sha256(),
        file.name(),
        null,
        null,
        "REJECTED",
        StateGroup.REJECTED.label(),
        file.reasonCode(),
        place + file.reason(),
        file.at());
  }

  void subjects(SubjectKind kind, Consumer<StatusLine> visitor) {
    long after = 0;
    while (true) {
      List<Subject> page = flows.list(kind, after, PAGE);
      if (page.isEmpty()) {
        return;
      }
      after = page.get(page.size() - 1).sequence();
      page.forEach(subject -> visitor.accept(line(subject)));
    }
  }

  private void held(SubjectKind kind, Consumer<StatusLine> visitor) {
    long after = 0;
    while (true) {
      List<Subject> page = flows.at(kind, PaymentSteps.HELD, after, PAGE);
      if (page.isEmpty()) {
        return;
      }
      after = page.get(page.size() - 1).sequence();
      page.forEach(held -> visitor.accept(line(held)));
    }
  }

  private static StatusLine line(Subject subject) {
    return new StatusLine(
        subject.kind().name().toLowerCase(Locale.ROOT),
        subject.id(),
        subject.number(),
        subject.entity(),
        subject.amount(),
        subject.state(),
        StateGroup.of(subject.kind(), subject.state()).label(),
        subject.reasonCode(),
        subject.reason(),
        subject.updatedAt());
  }
}
