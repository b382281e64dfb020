package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.port.StagedFile;
import java.util.Collection;
import java.util.Set;

/** What the runtime alone may do with staged files. Thread-safe. */
public interface StagedFiles {

  /** What became of a staged file that was to be taken back. */
  enum Reclaim {
    /** It has a new temporary name now: nobody can publish it under the old one any more. */
    RECLAIMED,
    /** Its temporary name is gone, in a folder that is there: it was published. */
    PUBLISHED,
    /** The folder can't be read, or the content is not what was staged. */
    UNKNOWN
  }

  /**
   * The names that a staged file has after it was reclaimed with a fence.
   *
   * @param file the staged file as recorded
   * @param fence the fence of the reclaim
   * @return the same file under the temporary name that carries the fence
   */
  StagedFile reclaimed(StagedFile file, long fence);

  /**
   * Renames a staged file to the temporary name that carries the fence, so that a sleeping worker
   * finds nothing to publish. Repeatable after a crash.
   *
   * @param file the staged file as recorded
   * @param fence the fence of the reclaim
   * @return what happened
   */
  Reclaim reclaim(StagedFile file, long fence);

  /**
   * Publishes a staged file.
   *
   * @param file the staged file
   */
  void publish(StagedFile file);

  /**
   * Removes a staged file that was never committed.
   *
   * @param file the staged file
   */
  void discard(StagedFile file);

  /**
   * Who has staged files in a folder that have not been published.
   *
   * @param folder the folder as configured
   * @return workers
   */
  Set<String> stagers(String folder);

  /**
   * Removes staged files of a folder that no dispatch knows: left behind before their commit.
   *
   * @param folder the folder as configured
   * @param known temporary names that dispatches know
   * @param gone the workers that stage nothing any more; what others have staged stays
   * @return how many were removed
   */
  int discardUnknown(String folder, Collection<String> known, Collection<String> gone);
}
