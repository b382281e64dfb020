package io.ledgerway.connector.lookup;

import io.ledgerway.connector.Call;

/** Finds out whether a write has reached its target. Thread-safe; never changes anything. */
@FunctionalInterface
public interface RecordLookup {

  /**
   * Looks for what was written under a wire key.
   *
   * @param wireKey the key that the document was written under
   * @param call deadline, cancellation and correlation
   * @return what is known; a failed or filtered view is {@link LookupResult.Unavailable}, never
   *     absent
   */
  LookupResult find(String wireKey, Call call);
}
