package io.ledgerway.runtime.memory;

import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.inbox.InboxStore;
import java.time.Clock;

/**
 * Stores in memory, under the same conditions as in a database. What is kept here is gone with the
 * process, so a runtime sends no payment and makes no posting over it unless it is told to. Thread-
 * safe.
 */
public final class MemoryStores implements AutoCloseable {

  final IntentionTable table;
  private final CheckpointStore checkpoints;
  private final InboxStore inbox;
  private final MemoryIntentionStore intentions;

  MemoryStores(IntentionTable table, CheckpointStore checkpoints, InboxStore inbox) {
    this.table = table;
    this.checkpoints = checkpoints;
    this.inbox = inbox;
    this.intentions = new MemoryIntentionStore(table);
  }

  /**
   * Empty stores.
   *
   * @param clock the clock that rows are written with
   * @return the stores of the first process
   */
  public static MemoryStores open(Clock clock) {
    return new MemoryStores(
        new IntentionTable(clock), new MemoryCheckpointStore(), new MemoryInboxStore(clock));
  }

  /**
   * Another process over the same rows.
   *
   * @return its stores; with an owner of their own
   */
  public MemoryStores join() {
    return new MemoryStores(table, checkpoints, inbox);
  }

  /**
   * Where intentions are kept.
   *
   * @return the store
   */
  public IntentionStore intentions() {
    return intentions;
  }

  /**
   * Where cursors and the file ledger are kept.
   *
   * @return the store
   */
  public CheckpointStore checkpoints() {
    return checkpoints;
  }

  /**
   * Where what targets told is kept.
   *
   * @return the store
   */
  public InboxStore inbox() {
    return inbox;
  }

  /** The process has gone: what it was sending is unattended. The rows stay. */
  @Override
  public void close() {
    table.leave(intentions.owner());
  }
}
