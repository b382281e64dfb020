package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.port.StagedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port of the durable store of intentions. Thread-safe. Every method is one short transaction of
 * its own; a store that can't be reached throws {@link io.ledgerway.runtime.StoreException}, and
 * then nothing is sent.
 */
public interface IntentionStore {

  /**
   * The owner name of this process; every SENDING row carries it.
   *
   * @return a name that no other process has
   */
  String owner();

  /**
   * Those of some owners that have the store open now, and this process.
   *
   * @param owners owner names
   * @return the ones that are there
   */
  Set<String> present(Collection<String> owners);

  /**
   * Whether a process that is not {@linkplain #present there} may still end a call that it began: a
   * lost session proves no death.
   *
   * @return false where the database itself proves that former owners are dead
   */
  boolean ownersMayLinger();

  /**
   * Whether what is kept here is gone with the process. Nothing that moves money goes out over such
   * a store unless its runtime was told that this is meant.
   *
   * @return false for every store that keeps what it was given
   */
  default boolean isVolatile() {
    return false;
  }

  /**
   * The time by the clock that {@link Intention#firstSentAt} and its kind are written with.
   *
   * @return now
   */
  Instant now();

  /**
   * Since when this store may have forgotten what was sent, as one does that was restored from a
   * backup. What it does not know then may have gone out before: it is in doubt from the start.
   *
   * @return the moment of the backup; empty when nothing was forgotten. Does not change while the
   *     store is open
   */
  Optional<Instant> forgottenSince();

  /**
   * Notes intentions that may have gone out before the store forgot them, as UNKNOWN, sent first
   * when they say and last now. Those that are there already stay as they are.
   *
   * @param intentions the intentions, with fence 1
   */
  void doubt(List<Intention> intentions);

  /**
   * Finds intentions.
   *
   * @param keyHashes their keys' hashes
   * @return what is stored, by hash
   */
  Map<String, Intention> find(Collection<String> keyHashes);

  /**
   * Finds an intention by what the target knows it by.
   *
   * @param connection stable id of the connection
   * @param wireKeys keys in the target's form
   * @return what is stored, by wire key
   */
  Map<String, Intention> findByWireKey(String connection, Collection<String> wireKeys);

  /**
   * Intentions in a state.
   *
   * @param states the states
   * @param limit how many at most
   * @return the oldest of them
   */
  List<Intention> inState(Set<IntentionState> states, int limit);

  /**
   * Intentions in a state whose {@link Intention#nextAt} has come, or that nobody has asked about.
   *
   * @param states the states
   * @param limit how many at most
   * @return those that have waited longest
   */
  List<Intention> due(Set<IntentionState> states, int limit);

  /**
   * Notes that the target was asked in vain, each on the condition that fence and state still are
   * what the caller saw; where they are not, nothing is noted.
   *
   * @param inquiries the notes
   */
  void defer(List<Inquiry> inquiries);

  /**
   * Forgets the details of intentions that ended long ago: reasons and attempts. Key, fingerprint,
   * state, wire key and reference stay, so that a copy that comes later is still refused. Spares
   * whatever has not ended, and what is held.
   *
   * @param connection stable id of the connection that they went out on
   * @param operation the operation
   * @param age how long ago they ended at least
   * @param limit how many at most
   * @return how many were reduced
   */
  int purge(String connection, String operation, Duration age, int limit);

  /**
   * Intentions that are SENDING, outside a file, with nobody at work on them: their owner has gone,
   * or their lease is over.
   *
   * @param limit how many at most
   * @return the oldest of them
   */
  List<Intention> unattended(int limit);

  /**
   * Files that are SENDING with nobody at work on them: their owner has gone, or their lease is
   * over.
   *
   * @return all of them, oldest first
   */
  List<Dispatch> unattendedDispatches();

  /**
   * The intentions that went out in a file.
   *
   * @param dispatch the file's id
   * @return its members
   */
  List<Intention> members(String dispatch);

  /**
   * Commits what is about to be sent. All or nothing.
   *
   * @param commit intentions, and the file that carries them
   * @return false when another worker was first with any of it; then nothing was stored
   */
  boolean beginSending(SendingCommit commit);

  /**
   * Applies transitions, all in one transaction, each on its own condition.
   *
   * @param transitions the changes
   * @return the hashes of those whose condition no longer held; only their attempt rows were
   *     written
   */
  Set<String> apply(List<Transition> transitions);

  /**
   * Applies the transitions of a file's members and moves the file itself, in one transaction.
   *
   * @param dispatch the file
   * @param to its new state
   * @param transitions the changes of its members
   * @return the hashes of those whose condition no longer held
   */
  Set<String> apply(Dispatch dispatch, DispatchState to, List<Transition> transitions);

  /**
   * The number that follows the last dispatch of a connection's operation.
   *
   * @param connection stable id of the connection
   * @param operation the operation
   * @return 1 or more
   */
  long nextSequence(String connection, String operation);

  /**
   * A file by its id.
   *
   * @param id the dispatch's id
   * @return what is stored
   */
  Optional<Dispatch> dispatch(String id);

  /**
   * Files in a state.
   *
   * @param state the state
   * @return all of them, oldest first
   */
  List<Dispatch> dispatches(DispatchState state);

  /**
   * Takes a file over from a former owner: raises the fence of the file and of its members.
   *
   * @param dispatch the file as it was seen
   * @param file the names it has now
   * @param lease how long the new owner may be at work on it
   * @return the file as it is stored now, or empty when another worker was first
   */
  Optional<Dispatch> takeOver(Dispatch dispatch, StagedFile file, Duration lease);
}
