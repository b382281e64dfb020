package io.ledgerway.campaign.kill;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Tells the campaign, over the process's own output, that the moment it waits for has come, and
 * waits there for what it does. Thread-safe.
 */
final class Moments {

  private final Strike awaited;
  private boolean told;

  Moments(Strike awaited) {
    this.awaited = awaited;
  }

  void reach(Strike here) {
    if (!here.equals(awaited)) {
      return;
    }
    synchronized (this) {
      if (told) {
        return;
      }
      told = true;
      System.out.println("AT " + here);
      System.out.flush();
      if (here.moment().waits()) {
        await();
      }
    }
  }

  private static void await() {
    try {
      System.in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
