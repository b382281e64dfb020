package io.ledgerway.runtime.retry;

import io.ledgerway.connector.failure.Effect;

/** How far an attempt got on the wire, as the transport saw it. */
public enum SendState {
  /** The transport does not say, as files and databases. */
  UNTRACKED,
  /** Not one byte of a request went out. */
  UNSENT,
  /** The first byte went out; no answer arrived. */
  SENT,
  /** An answer began to arrive. */
  ANSWERED;

  /**
   * A claim that the wire contradicts is worth nothing; the wire never proves a claim of doubt
   * away.
   */
  Effect believe(Effect claimed) {
    boolean contradicted =
        switch (this) {
          case UNTRACKED, UNSENT -> false;
          case SENT -> claimed == Effect.NOT_SENT || claimed == Effect.NOT_APPLIED;
          case ANSWERED -> claimed == Effect.NOT_SENT;
        };
    return contradicted ? Effect.UNKNOWN : claimed;
  }
}
