package io.ledgerway.campaign.kill;

import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteContractBuilder;
import java.time.Duration;

/** The kinds of target for which different things are promised. */
enum TargetKind {
  /** Gives the first answer again under the same key. */
  NATIVE_KEY(Dedupe.NATIVE_KEY, false, Duration.ZERO),
  /** Refuses a second document of one reference. */
  UNIQUE_REFERENCE(Dedupe.UNIQUE_REFERENCE, false, Duration.ZERO),
  /** Takes everything, and can be asked. */
  STRONG_LOOKUP(Dedupe.NONE, true, Duration.ZERO),
  /** Takes everything, and shows it later. */
  LAGGING_LOOKUP(Dedupe.NONE, true, Duration.ofMillis(700)),
  /** Takes everything, and says nothing. */
  NOTHING(Dedupe.NONE, false, Duration.ZERO);

  private static final Duration SETTLE = Duration.ofMillis(500);

  private final Dedupe dedupe;
  private final boolean lookup;
  private final Duration lag;

  TargetKind(Dedupe dedupe, boolean lookup, Duration lag) {
    this.dedupe = dedupe;
    this.lookup = lookup;
    this.lag = lag;
  }

  WriteContract contract() {
    return WriteContractBuilder.builder()
        .dedupe(dedupe)
        .keyWindow(dedupe == Dedupe.NATIVE_KEY ? new KeyWindow(Duration.ofHours(24), false) : null)
        .lookup(lookup)
        .lookupLag(lag)
        .settle(SETTLE)
        .completion(Completion.SYNC)
        .key(KeyFormat.UUID)
        .maxItems(1)
        .build();
  }

  Dedupe dedupe() {
    return dedupe;
  }

  boolean canBeAsked() {
    return lookup;
  }

  /** How long it does not show what it has. */
  Duration lag() {
    return lag;
  }
}
