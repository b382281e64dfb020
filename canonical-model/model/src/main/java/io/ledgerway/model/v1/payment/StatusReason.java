package io.ledgerway.model.v1.payment;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a payment has a status (StsRsnInf).
 *
 * <p>Immutable and thread-safe.
 *
 * @param code external reason code, ISO 20022
 * @param proprietary the reporter's own code
 * @param text further words
 * @param at when it was given
 * @param source who gave it
 */
@RecordBuilder
public record StatusReason(
    @Nullable String code,
    @Nullable String proprietary,
    @Nullable String text,
    @Nullable Instant at,
    @Nullable String source) {

  /**
   * The code by which it is known.
   *
   * @return the code of the standard's list, else the bank's own; null when neither is stated
   */
  public @Nullable String codeOrProprietary() {
    return code == null ? proprietary : code;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public StatusReasonBuilder toBuilder() {
    return StatusReasonBuilder.builder(this);
  }
}
