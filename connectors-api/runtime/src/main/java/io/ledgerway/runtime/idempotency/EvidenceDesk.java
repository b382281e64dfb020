package io.ledgerway.runtime.idempotency;

import io.ledgerway.runtime.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

  private static final int ROUNDS = 5;

  private static final List<EvidenceResult> GRAVITY =
      List.of(
          EvidenceResult.UNMATCHED,
          EvidenceResult.KNOWN,
          EvidenceResult.DECIDED,
          EvidenceResult.CONTRADICTS);

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
   * @return what each piece did, by wire key; the gravest where a key occurs several times
   * @throws StoreException when other workers are faster again and again; come again
   */
  public Map<String, EvidenceResult> apply(String connection, List<Evidence> evidence) {
    Set<String> wireKeys = new LinkedHashSet<>();
    evidence.forEach(each -> wireKeys.add(each.wireKey()));
    Map<String, EvidenceResult> results = new LinkedHashMap<>();
    wireKeys.forEach(wireKey -> results.put(wireKey, EvidenceResult.UNMATCHED));
    List<Evidence> open = evidence;
    for (int round = 0; !open.isEmpty(); round++) {
      if (round == ROUNDS) {
        throw new StoreException("Evidence met intentions that keep changing: give it again");
      }
      Set<String> moved = applyOnce(connection, wireKeys, open, results);
      open = evidence.stream().filter(each -> moved.contains(each.wireKey())).toList();
    }
    return results;
  }

  /** Returns the wire keys whose intentions had changed before they could be decided. */
  private Set<String> applyOnce(
      String connection,
      Set<String> wireKeys,
      List<Evidence> evidence,
      Map<String, EvidenceResult> results) {
    Map<String, Intention> known = new HashMap<>(store.findByWireKey(connection, wireKeys));
    List<Transition> deciding = new ArrayList<>();
    List<Transition> contradicting = new ArrayList<>();
    for (Evidence each : evidence) {
      Intention intention = known.get(each.wireKey());
      if (intention != null) {
        EvidenceResult result = judge(intention, each);
        results.merge(each.wireKey(), result, EvidenceDesk::graver);
        if (result == EvidenceResult.DECIDED) {
          deciding.add(transition(intention, each));
          known.put(each.wireKey(), decided(intention, each));
        } else if (result == EvidenceResult.CONTRADICTS) {
          contradicting.add(transition(intention, each));
        }
      }
    }
    Set<String> refused = deciding.isEmpty() ? Set.of() : store.apply(deciding);
    contradicting.removeIf(each -> refused.contains(each.keyHash()));
    if (!contradicting.isEmpty()) {
      store.apply(contradicting);
    }
    Set<String> moved = new HashSet<>();
    known.forEach(
        (wireKey, intention) -> {
          if (refused.contains(intention.keyHash())) {
            moved.add(wireKey);
            results.put(wireKey, EvidenceResult.UNMATCHED);
          }
        });
    return moved;
  }

  private static Intention decided(Intention intention, Evidence evidence) {
    return intention.toBuilder()
        .state(evidence.applied() ? IntentionState.APPLIED : IntentionState.REJECTED)
        .build();
  }

  private static EvidenceResult graver(EvidenceResult one, EvidenceResult other) {
    return GRAVITY.indexOf(one) > GRAVITY.indexOf(other) ? one : other;
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

  /**
   * What the target's answers name the documents of a file by, where its format gives them names of
   * its own, such as trace numbers of payments.
   *
   * @param dispatch the file's id
   * @return the names, by wire key; empty where they have none, and for a file that is not known
   */
  public Map<String, String> referencesIn(String dispatch) {
    Map<String, String> references = new HashMap<>();
    for (Intention each : store.members(dispatch)) {
      String reference = each.reference();
      if (reference != null && !reference.equals(dispatch)) {
        references.put(each.wireKey(), reference);
      }
    }
    return references;
  }

  private static EvidenceResult judge(Intention intention, Evidence evidence) {
    return switch (intention.state()) {
      case SENDING, ACCEPTED, UNKNOWN, HELD -> EvidenceResult.DECIDED;
      case READY -> evidence.applied() ? EvidenceResult.DECIDED : EvidenceResult.KNOWN;
      case APPLIED -> evidence.applied() ? EvidenceResult.KNOWN : EvidenceResult.CONTRADICTS;
      case REJECTED, ABANDONED ->
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
