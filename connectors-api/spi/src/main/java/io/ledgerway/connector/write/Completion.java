package io.ledgerway.connector.write;

/** When a write is done. */
public enum Completion {
  /** With its answer. */
  SYNC,
  /** When an acknowledgement has been read later. */
  ACKNOWLEDGED,
  /** When the job that the target made of it has ended; {@link RecordWriter#poll} asks. */
  ASYNC_JOB
}
