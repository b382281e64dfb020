package io.ledgerway.flow.payment;

import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.Subject;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flow's own facts about a payment. Immutable.
 *
 * @param batch id of the batch that it is in
 * @param bankReference the bank's reference, once known
 * @param statusCode the last status code that the bank reported
 * @param debit id of the booked debit that settled it; the last where it was debited in parts
 * @param parts ids of the booked debits that are parts of it, while they do not add up to it
 * @param payee SHA-256 of the payee's IBAN as it was sealed; null when it has none
 * @param trace the trace number that it went out with, where the file gave it one
 */
@RecordBuilder
public record PaymentData(
    String batch,
    @Nullable String bankReference,
    @Nullable String statusCode,
    @Nullable String debit,
    List<String> parts,
    @Nullable String payee,
    @Nullable String trace) {

  /** Copies the list. */
  public PaymentData {
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /**
   * The facts of a subject.
   *
   * @param subject a payment
   * @return its facts
   */
  public static PaymentData of(Subject subject) {
    return FlowJson.readFacts(subject.data(), PaymentData.class);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PaymentDataBuilder toBuilder() {
    return PaymentDataBuilder.builder(this);
  }

  /**
   * The subject with these facts.
   *
   * @param subject a payment
   * @return the same payment with these facts
   */
  public Subject on(Subject subject) {
    return subject.toBuilder().data(FlowJson.writeFacts(this)).build();
  }
}
