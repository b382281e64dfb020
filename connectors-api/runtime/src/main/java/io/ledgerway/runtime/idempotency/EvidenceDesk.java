package io.ledgerway.runtime.idempotency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes proof from outside: acknowledgements, reports. It may arrive while we still think that we
 * are sending, several times, and against what is known; nothing of it is lost. Thread-safe.
 */
public final class EvidenceDesk {

  private final IntentionStore store;

  /**
   * A desk over a store.
   *
   * @param store where intentions are kept
   */
  public EvidenceDesk(IntentionStore store) {
    this.store = store;
  }

  /**
   * Applies evidence of one connection.
   *
   * @param connection stable id of the connection that it came from
   * @param evidence the evidence, in the order received
   * @return what each piece did, by wire key; the last one where a key occurs twice
   */
  public Map<String, EvidenceResult> apply(String connection, List<Evidence> evidence) {
    Set<String> wireKeys = new LinkedHashSet<>();
    evidence.forEach(each -> wireKeys.add(each.wireKey()));
    Map<String, Intention> known = store.findByWireKey(connection, wireKeys);
    Map<String, EvidenceResult> results = new LinkedHashMap<>();
    List<Transition> transitions = new ArrayList<>();
    for (Evidence each : evidence) {
      Intention intention = known.get(each.wireKey());
      if (intention == null) {
        results.put(each.wireKey(), EvidenceResult.UNMATCHED);
      } else if (!results.containsKey(each.wireKey())) {
        EvidenceResult result = judge(intention, each);
        results.put(each.wireKey(), result);
        if (result != EvidenceResult.KNOWN) {
          transitions.add(transition(intention, each));
        }
      }
    }
    if (!transitions.isEmpty()) {
      store.apply(transitions);
    }
    return results;
  }

  /**
   * The writes that a message id speaks for: all members of a file where it is a dispatch's id,
   * else the one write of that wire key.
   *
   * @param messageId what the target named
   * @return wire keys
   */
  public List<String> wireKeysBehind(String messageId) {
    List<Intention> members = store.members(messageId);
    return members.isEmpty()
        ? List.of(messageId)
        : members.stream().map(Intention::wireKey).toList();
  }

  private static EvidenceResult judge(Intention intention, Evidence evidence) {
    return switch (intention.state()) {
      case SENDING, ACCEPTED, UNKNOWN, HELD -> EvidenceResult.DECIDED;
      case APPLIED -> evidence.applied() ? EvidenceResult.KNOWN : EvidenceResult.CONTRADICTS;
      case REJECTED, ABANDONED, READY ->
          evidence.applied() ? EvidenceResult.CONTRADICTS : EvidenceResult.KNOWN;
    };
  }

  private static Transition transition(Intention intention, Evidence evidence) {
    return new Transition(
        intention.keyHash(),
        intention.fence(),
        evidence.applied() ? IntentionEvent.EVIDENCE_APPLIED : IntentionEvent.EVIDENCE_REJECTED,
        evidence.reference(),
        evidence.reasonCode(),
        evidence.reason());
  }
}
