package io.ledgerway.runtime.simulation;

import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteContractBuilder;
import java.time.Duration;

/** The kinds of targets for which different things are promised. */
enum TargetKind {
  /** Keeps what it answered under a key for a day. */
  NATIVE_KEY(Dedupe.NATIVE_KEY, false, false, Duration.ZERO, Duration.ofHours(20)),
  /** The same, errors included; it can be looked up. */
  NATIVE_KEY_WITH_ERRORS(Dedupe.NATIVE_KEY, true, true, Duration.ZERO, Duration.ofDays(3)),
  /** The key is honoured for a day, and nobody can ask. */
  NATIVE_KEY_FORGOTTEN(Dedupe.NATIVE_KEY, false, false, Duration.ZERO, Duration.ofDays(3)),
  /** Refuses a second document of one reference. */
  UNIQUE_REFERENCE(Dedupe.UNIQUE_REFERENCE, false, true, Duration.ZERO, Duration.ofDays(3)),
  /** The same, and can't be asked. */
  UNIQUE_REFERENCE_BLIND(Dedupe.UNIQUE_REFERENCE, false, false, Duration.ZERO, Duration.ofDays(3)),
  /** Takes everything, and can be asked. */
  STRONG_LOOKUP(Dedupe.NONE, false, true, Duration.ZERO, Duration.ofDays(3)),
  /** Takes everything, and shows it ten minutes later. */
  LAGGING_LOOKUP(Dedupe.NONE, false, true, Duration.ofMinutes(10), Duration.ofDays(3)),
  /** Makes jobs of what it takes, forgets some of them, and can be asked. */
  JOBS(Dedupe.NONE, false, true, Duration.ZERO, Duration.ofDays(3)),
  /** Takes everything, and says nothing. */
  NOTHING(Dedupe.NONE, false, false, Duration.ZERO, Duration.ofDays(3));

  static final Duration ON_ITS_WAY = Duration.ofMinutes(1);
  static final Duration LONGEST_JOB = Duration.ofMinutes(10);
  static final Duration WINDOW = Duration.ofHours(24);

  private final Dedupe dedupe;
  private final boolean keepsErrors;
  private final boolean lookup;
  private final Duration lag;
  private final Duration longest;

  TargetKind(Dedupe dedupe, boolean keepsErrors, boolean lookup, Duration lag, Duration longest) {
    this.dedupe = dedupe;
    this.keepsErrors = keepsErrors;
    this.lookup = lookup;
    this.lag = lag;
    this.longest = longest;
  }

  WriteContract contract() {
    KeyWindow window = dedupe == Dedupe.NATIVE_KEY ? new KeyWindow(WINDOW, keepsErrors) : null;
    return WriteContractBuilder.builder()
        .dedupe(dedupe)
        .keyWindow(window)
        .lookup(lookup)
        .lookupLag(lag)
        .settle(settle())
        .completion(this == JOBS ? Completion.ASYNC_JOB : Completion.SYNC)
        .acknowledgementWithin(this == JOBS ? Duration.ofDays(1) : Duration.ZERO)
        .key(KeyFormat.HEX_32)
        .maxItems(3)
        .build();
  }

  /** How long what is on its way may still take effect. */
  Duration settle() {
    return this == JOBS ? LONGEST_JOB.plus(ON_ITS_WAY) : ON_ITS_WAY;
  }

  Dedupe dedupe() {
    return dedupe;
  }

  boolean keepsErrors() {
    return keepsErrors;
  }

  boolean canBeAsked() {
    return lookup;
  }

  Duration lag() {
    return lag;
  }

  /** How long the troubled part of a history takes at most. */
  Duration longest() {
    return longest;
  }

  /** Whether nothing may be left for a person. */
  boolean decidesEverything() {
    return lookup || this == NATIVE_KEY;
  }
}
