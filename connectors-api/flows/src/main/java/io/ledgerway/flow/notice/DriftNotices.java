package io.ledgerway.flow.notice;

import io.ledgerway.connector.schema.FieldChange;
import io.ledgerway.connector.schema.SchemaDifference;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.runtime.schema.DriftListener;
import io.ledgerway.runtime.schema.SchemaDrift;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps every drift of a target's fields as a notice until a person saw it. The same drift again
 * changes nothing; one that comes after it, even back to the fields that were there before, is a
 * notice of its own. Thread-safe.
 */
public final class DriftNotices implements DriftListener {

  /** Code of a notice of changes that do no harm to those who don't know of them. */
  public static final String CHANGED = "SCHEMA_CHANGED";

  /** Code of a notice of changes after which writes or reads may fail. */
  public static final String CAN_HURT = "SCHEMA_CHANGE_CAN_HURT";

  private static final int ENOUGH = 2500;
  private static final int LONGEST_TYPE = 60;

  private final FlowStore store;

  /**
   * Notices in a store.
   *
   * @param store where notices are kept
   */
  public DriftNotices(FlowStore store) {
    this.store = store;
  }

  @Override
  public void drifted(SchemaDrift drift) {
    boolean canHurt = drift.difference().map(SchemaDifference::canHurt).orElse(true);
    String code = canHurt ? CAN_HURT : CHANGED;
    String operation = drift.operation().value();
    NoticeData data = new NoticeData(drift.connection(), operation, "SCHEMA", code, null);
    DocumentId id =
        DocumentId.derivedFrom(
            "schema-drift",
            drift.connection(),
            operation,
            Integer.toString(drift.number()),
            drift.newer().hash());
    store.commit(
        new FlowChange()
            .insert(
                NoticeSubjects.open(
                    id, drift.connection(), code, text(drift), FlowJson.writeFacts(data))));
  }

  private static String text(SchemaDrift drift) {
    String changes =
        drift
            .difference()
            .map(difference -> words(difference.changes()))
            .orElse("which fields is not known, as the former ones were too many to be kept");
    return "The target's fields of "
        + drift.operation()
        + " have changed: "
        + changes.replaceAll("\\p{Cntrl}", "?")
        + ". See whether the mapping still fits, then close this notice";
  }

  /** What can hurt comes first, and what is too much is counted. */
  private static String words(List<FieldChange> changes) {
    List<FieldChange> sorted =
        changes.stream()
            .sorted(Comparator.comparing((FieldChange change) -> !change.canHurt()))
            .toList();
    StringBuilder text = new StringBuilder();
    int told = 0;
    while (told < sorted.size() && text.length() < ENOUGH) {
      FieldChange change = sorted.get(told);
      text.append(told == 0 ? "" : "; ").append(words(change));
      text.append(change.canHurt() ? " (can hurt)" : "");
      told++;
    }
    int left = sorted.size() - told;
    return left == 0 ? text.toString() : text + "; and " + left + " more";
  }

  private static String words(FieldChange change) {
    if (change instanceof FieldChange.Added added) {
      return "added " + change.path() + " " + words(added.field());
    }
    return change instanceof FieldChange.Changed changed
        ? "changed "
            + change.path()
            + " from "
            + words(changed.older())
            + " to "
            + words(changed.newer())
        : "removed " + change.path();
  }

  private static String words(TargetField field) {
    String type = field.type();
    String size =
        Stream.of(field.length(), field.precision(), field.scale())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    return (type.length() > LONGEST_TYPE ? type.substring(0, LONGEST_TYPE) + "\u2026" : type)
        + (size.isEmpty() ? "" : "(" + size + ")")
        + (field.required() ? " required" : "")
        + (field.key() ? " key" : "");
  }
}
