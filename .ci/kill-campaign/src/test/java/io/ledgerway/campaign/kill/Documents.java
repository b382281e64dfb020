package io.ledgerway.campaign.kill;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.runtime.idempotency.Keys;
import io.ledgerway.runtime.idempotency.WriteRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents of a campaign: a few in each round, for each kind of target. */
final class Documents {

  private static final int EACH_ROUND = 3;

  private Documents() {}

  static List<String> of(int firstRound, int lastRound) {
    List<String> all = new ArrayList<>();
    for (int round = firstRound; round <= lastRound; round++) {
      for (int number = 0; number < EACH_ROUND; number++) {
        all.add("r" + round + "-" + number);
      }
    }
    return all;
  }

  static WriteRequest<String> request(TargetKind kind, String document) {
    return WriteRequest.of(key(kind, document), "fp1:" + document, document);
  }

  static OpKey key(TargetKind kind, String document) {
    return new OpKey("tenant", "post", "invoice", kind + " " + document, 0);
  }

  /** The kind of target of each intention, by the hash of its key. */
  static Map<String, TargetKind> kinds(List<String> documents) {
    Map<String, TargetKind> kinds = new HashMap<>();
    for (TargetKind kind : TargetKind.values()) {
      documents.forEach(each -> kinds.put(Keys.hash(key(kind, each)), kind));
    }
    return kinds;
  }
}
