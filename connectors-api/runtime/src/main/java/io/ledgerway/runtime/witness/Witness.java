package io.ledgerway.runtime.witness;

import java.util.Collection;

/**
 * Port of a memory outside the store: of what was committed as SENDING, it keeps the latest. A
 * store that does not know all of that was restored from a backup, or a standby took over that was
 * behind. It stands on another disk than the store, and belongs to one store. Thread-safe.
 *
 * <p>A database loses commits from the end. So the latest of each process are enough, as long as
 * more of them are kept than writes are under way at a time.
 */
public interface Witness {

  /**
   * Keeps a sighting. When this returns, it outlives the process; the first byte goes out after it.
   *
   * @param sighting what was committed
   * @throws io.ledgerway.runtime.StoreException when it can't be kept; then nothing is sent
   */
  void note(Sighting sighting);

  /**
   * What is kept, of all processes.
   *
   * @return the sightings, in no order
   * @throws io.ledgerway.runtime.StoreException when it can't be read
   */
  Collection<Sighting> sightings();

  /**
   * Forgets all sightings: the store knows now that it has forgotten. Called while no other process
   * has the store open.
   *
   * @throws io.ledgerway.runtime.StoreException when it can't
   */
  void clear();
}
