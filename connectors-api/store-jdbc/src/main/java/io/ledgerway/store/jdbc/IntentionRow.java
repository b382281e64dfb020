package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.idempotency.Inquiry;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Row of an intention. */
final class IntentionRow {

  private IntentionRow() {}

  static Intention intention(ResultSet row) throws SQLException {
    return new Intention(
        row.getString("key_hash"),
        row.getString("op_key"),
        row.getString("fingerprint"),
        IntentionState.valueOf(row.getString("state")),
        row.getString("connection"),
        row.getString("operation"),
        row.getString("dispatch"),
        row.getInt("generation"),
        row.getString("wire_key"),
        row.getLong("fence"),
        row.getString("owner"),
        row.getInt("attempts"),
        Rows.instant(row, "first_sent_at"),
        Rows.instant(row, "last_sent_at"),
        Rows.instant(row, "lease_until"),
        Rows.instant(row, "next_at"),
        row.getInt("inquiries"),
        Rows.instant(row, "absent_since"),
        row.getString("reference"),
        row.getString("reason_code"),
        row.getString("reason"));
  }

  static String insert(String now, String soon) {
    return "INSERT INTO lw_intention (key_hash, op_key, fingerprint, state, connection, operation,"
        + " dispatch, generation, wire_key, fence, owner, attempts, reference, lease_until,"
        + " first_sent_at, last_sent_at, created_at, updated_at)"
        + " VALUES (?, ?, ?, 'SENDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        + soon
        + ", "
        + now
        + ", "
        + now
        + ", "
        + now
        + ", "
        + now
        + ")";
  }

  static List<Object> insertParameters(Intention intention, Duration lease) {
    return list(
        intention.keyHash(),
        intention.key(),
        intention.fingerprint(),
        intention.connection(),
        intention.operation(),
        intention.dispatch(),
        intention.generation(),
        intention.wireKey(),
        intention.fence(),
        intention.owner(),
        intention.attempts(),
        intention.reference(),
        lease.toMillis());
  }

  /** From READY or UNKNOWN back to SENDING, for whoever still holds the fence before. */
  static String resend(String now, String soon) {
    return "UPDATE lw_intention SET state = 'SENDING', connection = ?, operation = ?, dispatch = ?,"
        + " first_sent_at = CASE WHEN wire_key = ? THEN first_sent_at ELSE "
        + now
        + " END, wire_key = ?, fence = ?, owner = ?, attempts = ?, reference = ?,"
        + " next_at = NULL, inquiries = 0, absent_since = NULL, lease_until = "
        + soon
        + ", last_sent_at = "
        + now
        + ", updated_at = "
        + now
        + " WHERE key_hash = ? AND fence = ? AND state IN ('READY', 'UNKNOWN')";
  }

  static List<Object> resendParameters(Intention intention, Duration lease) {
    return list(
        intention.connection(),
        intention.operation(),
        intention.dispatch(),
        intention.wireKey(),
        intention.wireKey(),
        intention.fence(),
        intention.owner(),
        intention.attempts(),
        intention.reference(),
        lease.toMillis(),
        intention.keyHash(),
        intention.fence() - 1);
  }

  /** What may have gone out before it was forgotten; nothing where it is known. */
  static String doubt(String now) {
    return "INSERT INTO lw_intention (key_hash, op_key, fingerprint, state, connection, operation,"
        + " generation, wire_key, fence, owner, attempts, first_sent_at, last_sent_at, created_at,"
        + " updated_at) SELECT CAST(? AS varchar(64)), CAST(? AS varchar(2000)),"
        + " CAST(? AS varchar(80)), 'UNKNOWN', CAST(? AS varchar(100)), CAST(? AS varchar(100)),"
        + " CAST(? AS integer), CAST(? AS varchar(100)), CAST(? AS bigint), CAST(? AS varchar(64)),"
        + " CAST(? AS integer), CAST(? AS timestamp with time zone), "
        + String.join(", ", now, now, now)
        + " WHERE NOT EXISTS (SELECT 1 FROM lw_intention WHERE key_hash = ?)";
  }

  static List<Object> doubtParameters(Intention intention) {
    Instant first = Objects.requireNonNull(intention.firstSentAt(), "firstSentAt");
    return list(
        intention.keyHash(),
        intention.key(),
        intention.fingerprint(),
        intention.connection(),
        intention.operation(),
        intention.generation(),
        intention.wireKey(),
        intention.fence(),
        intention.owner(),
        intention.attempts(),
        first.atOffset(ZoneOffset.UTC),
        intention.keyHash());
  }

  /** Notes an inquiry, for whoever still sees the state that it was about. */
  static String defer(String now, String soon) {
    return "UPDATE lw_intention SET next_at = "
        + soon
        + ", inquiries = COALESCE(inquiries, 0) + 1, absent_since = CASE WHEN NOT ? THEN absent_since"
        + " WHEN absent_since IS NULL OR absent_since < last_sent_at THEN "
        + now
        + " ELSE absent_since END WHERE key_hash = ? AND fence = ? AND state = ?";
  }

  static List<Object> deferParameters(Inquiry inquiry) {
    return list(
        inquiry.rest().toMillis(),
        inquiry.absent(),
        inquiry.keyHash(),
        inquiry.fence(),
        inquiry.state().name());
  }

  /** A list that may hold nulls, as parameters do. */
  static List<Object> list(@Nullable Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }
}
