package io.ledgerway.base.iso20022;

import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.payment.SealedBatch;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a payment file is written from. The same value gives the same bytes, so that a transport
 * retry repeats the file; a correction needs a new message id. Immutable and thread-safe.
 *
 * @param messageId identity of the file, at most 35 characters (GrpHdr/MsgId)
 * @param createdAt when the file was made (GrpHdr/CreDtTm)
 * @param initiatingParty who sends it (GrpHdr/InitgPty)
 * @param batches its batches, one PmtInf each
 * @param header sender and receiver, where the profile wants a business header; else null
 */
public record PaymentFile(
    String messageId,
    Instant createdAt,
    Party initiatingParty,
    List<SealedBatch> batches,
    @Nullable BusinessHeader header) {
  public PaymentFile {
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(initiatingParty, "initiatingParty");
    batches = List.copyOf(batches);
  }

  /**
   * A file without business header.
   *
   * @param messageId identity of the file
   * @param createdAt when the file was made
   * @param initiatingParty who sends it
   * @param batches its batches
   */
  public PaymentFile(
      String messageId, Instant createdAt, Party initiatingParty, List<SealedBatch> batches) {
    this(messageId, createdAt, initiatingParty, batches, null);
  }
}
