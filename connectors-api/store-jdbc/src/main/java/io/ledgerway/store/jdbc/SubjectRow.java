package io.ledgerway.store.jdbc;

import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.model.v1.value.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Row of a subject. */
final class SubjectRow {

  static final String INSERT_COLUMNS =
      "INSERT INTO lw_subject (id, kind, sequence_no, change_no, version, step, state, correlation,"
          + " number, entity, amount, currency, reason_code, reason, data, updated_at)"
          + " SELECT CAST(? AS varchar(64)), CAST(? AS varchar(12)),"
          + " nextval('lw_subject_sequence'), nextval('lw_change_sequence'), 1,"
          + " CAST(? AS varchar(30)), CAST(? AS varchar(30)), CAST(? AS varchar(200)),"
          + " CAST(? AS varchar(500)), CAST(? AS varchar(100)), CAST(? AS varchar(80)),"
          + " CAST(? AS varchar(20)), CAST(? AS varchar(100)), CAST(? AS varchar(4000)),"
          + " CAST(? AS varchar(20000)), ";

  private SubjectRow() {}

  static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        row.getString("id"),
        SubjectKind.valueOf(row.getString("kind")),
        row.getLong("sequence_no"),
        row.getInt("version"),
        row.getString("step"),
        row.getString("state"),
        row.getString("correlation"),
        row.getString("number"),
        row.getString("entity"),
        amount(row),
        row.getString("reason_code"),
        row.getString("reason"),
        row.getString("data"),
        Rows.instant(row, "updated_at"));
  }

  private static @Nullable Money amount(ResultSet row) throws SQLException {
    String amount = row.getString("amount");
    return amount == null ? null : Money.of(amount, row.getString("currency"));
  }

  static List<Object> insertParameters(Subject subject) {
    Money amount = subject.amount();
    return IntentionRow.list(
        subject.id(),
        subject.kind().name(),
        subject.step(),
        subject.state(),
        subject.correlation(),
        subject.number(),
        subject.entity(),
        amount == null ? null : amount.amount().toPlainString(),
        amount == null ? null : amount.currency().value(),
        subject.reasonCode(),
        cut(subject.reason()),
        subject.data(),
        subject.id());
  }

  static String update(String now) {
    return "UPDATE lw_subject SET change_no = nextval('lw_change_sequence'), version = version + 1,"
        + " step = ?, state = ?, correlation = ?, number = ?, entity = ?, amount = ?, currency = ?,"
        + " reason_code = ?, reason = ?, data = ?, updated_at = "
        + now
        + " WHERE id = ? AND version = ?";
  }

  static List<Object> updateParameters(Subject subject) {
    Money amount = subject.amount();
    return IntentionRow.list(
        subject.step(),
        subject.state(),
        subject.correlation(),
        subject.number(),
        subject.entity(),
        amount == null ? null : amount.amount().toPlainString(),
        amount == null ? null : amount.currency().value(),
        subject.reasonCode(),
        cut(subject.reason()),
        subject.data(),
        subject.id(),
        subject.version());
  }

  private static final int LONGEST_REASON = 4000;

  private static @Nullable String cut(@Nullable String reason) {
    return reason == null || reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON - 1) + "…";
  }
}
