package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.payment.SealedBatch;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What a NACHA file is written from. The same value gives the same bytes, so that a transport retry
 * repeats the file. Immutable and thread-safe.
 *
 * <p>Origin, date, time and modifier are the identity of the file. A batch says by its local
 * instrument which standard entry class it is: CCD, CTX or PPD.
 *
 * @param originator who originates it
 * @param createdAt when the file was made, in the originating bank's zone
 * @param modifier A to Z or 0 to 9; tells the files of one day apart
 * @param firstSequence sequence of the first trace number, 1 to 9,999,999; goes on through the
 *     files of one day, as trace numbers are unique by bank and day
 * @param batches its batches, one record 5 each
 */
public record NachaFile(
    NachaOriginator originator,
    LocalDateTime createdAt,
    char modifier,
    int firstSequence,
    List<SealedBatch> batches) {

  public NachaFile {
    Objects.requireNonNull(originator, "originator");
    Objects.requireNonNull(createdAt, "createdAt");
    batches = List.copyOf(batches);
  }
}
