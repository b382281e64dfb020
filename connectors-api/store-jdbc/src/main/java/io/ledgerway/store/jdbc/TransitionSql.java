package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import io.ledgerway.runtime.idempotency.Transition;
import io.ledgerway.runtime.idempotency.TransitionRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Transitions as conditional updates. What the intention's own row does not say for good leaves an
 * attempt row beside it.
 */
final class TransitionSql {

  private final String now;
  private final Map<IntentionEvent, String> updates = new EnumMap<>(IntentionEvent.class);

  TransitionSql(String now) {
    this.now = now;
    for (IntentionEvent event : IntentionEvent.values()) {
      updates.put(event, update(event, now));
    }
  }

  private String sql(IntentionEvent event) {
    return Objects.requireNonNull(updates.get(event), "every event has its update");
  }

  /** Whether an intention that an event moved shows so for good: nothing leads on from APPLIED. */
  static boolean staysVisible(IntentionEvent event) {
    return event == IntentionEvent.PROVEN_APPLIED;
  }

  Set<String> apply(Connection connection, List<Transition> transitions) throws SQLException {
    Map<IntentionEvent, List<Transition>> byEvent = new LinkedHashMap<>();
    for (Transition transition : transitions) {
      byEvent.computeIfAbsent(transition.event(), event -> new ArrayList<>()).add(transition);
    }
    Set<String> refused = new HashSet<>();
    for (Map.Entry<IntentionEvent, List<Transition>> entry : byEvent.entrySet()) {
      apply(connection, entry.getKey(), entry.getValue(), refused);
    }
    return refused;
  }

  private void apply(
      Connection connection,
      IntentionEvent event,
      List<Transition> transitions,
      Set<String> refused)
      throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    for (Transition transition : transitions) {
      rows.add(updateParameters(transition));
    }
    int[] counts = Database.batch(connection, sql(event), rows);
    List<List<Object>> attempts = new ArrayList<>();
    for (int index = 0; index < counts.length; index++) {
      Transition transition = transitions.get(index);
      boolean tookEffect = counts[index] == 1;
      if (!tookEffect) {
        refused.add(transition.keyHash());
      }
      if (!tookEffect || !staysVisible(event)) {
        attempts.add(attemptParameters(transition, tookEffect));
      }
    }
    Database.batch(connection, attemptInsert(), attempts);
  }

  private static List<Object> attemptParameters(Transition transition, boolean tookEffect) {
    return IntentionRow.list(
        transition.keyHash(),
        transition.fence(),
        transition.event().name(),
        tookEffect,
        transition.reference(),
        transition.reasonCode(),
        transition.reason());
  }

  private static List<Object> updateParameters(Transition transition) {
    return IntentionRow.list(
        transition.reference(),
        transition.reasonCode(),
        transition.reason(),
        transition.keyHash(),
        transition.fence());
  }

  private static String update(IntentionEvent event, String now) {
    String from =
        TransitionRules.from(event).stream()
            .map(state -> "'" + state.name() + "'")
            .sorted()
            .collect(Collectors.joining(", "));
    return "UPDATE lw_intention SET state = '"
        + TransitionRules.to(event).name()
        + "', reference = COALESCE(?, reference), reason_code = ?, reason = ?,"
        + " next_at = NULL, inquiries = 0"
        + (TransitionRules.keepsLease(event) ? "" : ", lease_until = NULL")
        + (TransitionRules.endsSending(event) ? ", last_sent_at = " + now : "")
        + (TransitionRules.startsGeneration(event) ? ", generation = generation + 1" : "")
        + ", updated_at = "
        + now
        + " WHERE key_hash = ? AND fence = ? AND state IN ("
        + from
        + ")";
  }

  /** The same for one that stays visible: one statement, unless it comes too late. */
  Set<String> applyVisible(Connection connection, Transition transition) throws SQLException {
    String update = sql(transition.event());
    if (Database.update(connection, update, updateParameters(transition)) == 1) {
      return Set.of();
    }
    Database.update(connection, attemptInsert(), attemptParameters(transition, false));
    return Set.of(transition.keyHash());
  }

  /** The same for any other one, where the database joins both changes in one statement. */
  Set<String> applyJoined(Connection connection, Transition transition) throws SQLException {
    List<Object> parameters = new ArrayList<>(updateParameters(transition));
    parameters.addAll(
        IntentionRow.list(
            transition.keyHash(),
            transition.fence(),
            transition.event().name(),
            transition.reference(),
            transition.reasonCode(),
            transition.reason()));
    boolean tookEffect =
        Database.query(
                connection,
                "WITH moved AS ("
                    + sql(transition.event())
                    + " RETURNING 1) INSERT INTO lw_attempt (key_hash, fence, event, took_effect,"
                    + " reference, reason_code, reason, happened_at) VALUES (?, ?, ?,"
                    + " EXISTS (SELECT 1 FROM moved), ?, ?, ?, "
                    + now
                    + ") RETURNING took_effect",
                parameters,
                row -> row.getBoolean("took_effect"))
            .get(0);
    return tookEffect ? Set.of() : Set.of(transition.keyHash());
  }

  /**
   * The first sending of an intention is its row's {@code created_at}; each further one leaves a
   * row.
   */
  void recordSending(Connection connection, List<Intention> intentions) throws SQLException {
    List<List<Object>> attempts = new ArrayList<>();
    for (Intention intention : intentions) {
      if (intention.fence() > 1) {
        attempts.add(attemptParameters(Transition.of(intention, IntentionEvent.SEND), true));
      }
    }
    Database.batch(connection, attemptInsert(), attempts);
  }

  private String attemptInsert() {
    return "INSERT INTO lw_attempt (key_hash, fence, event, took_effect, reference, reason_code,"
        + " reason, happened_at) VALUES (?, ?, ?, ?, ?, ?, ?, "
        + now
        + ")";
  }
}
