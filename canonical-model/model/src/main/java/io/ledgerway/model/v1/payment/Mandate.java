package io.ledgerway.model.v1.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The mandate of a direct debit (MndtRltdInf).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id mandate (MndtId)
 * @param signedOn date of signature (DtOfSgntr)
 * @param creditorId creditor scheme id (CdtrSchmeId)
 * @param sequence sequence type (SeqTp)
 */
public record Mandate(
    @Nullable String id,
    @Nullable LocalDate signedOn,
    @Nullable String creditorId,
    @Nullable String sequence) {}
