package io.ledgerway.flow.payable;

import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.Subject;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flow's own facts about an invoice. Immutable.
 *
 * @param file the file that it came in
 * @param fileSha256 hash over that file
 * @param fingerprint hash over what the document says
 * @param nature what it does to the debt
 * @param issueDate issue date
 * @param dueDate due date
 * @param supplier number of the supplier
 * @param account id of the approved account that it is paid to
 * @param ledger ledger or company that it is posted in
 * @param businessKey key that finds duplicates and identifies the posting
 * @param connection stable id of the connection that posts it
 * @param ledgerNumber the ERP's document number
 * @param payment id of the payment that takes it up
 * @param attempt how many payments of it have come to nothing
 * @param overrides holds that a person has let pass
 */
@RecordBuilder
public record PayableData(
    @Nullable String file,
    @Nullable String fileSha256,
    @Nullable String fingerprint,
    @Nullable String nature,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate dueDate,
    @Nullable String supplier,
    @Nullable String account,
    @Nullable String ledger,
    @Nullable String businessKey,
    @Nullable String connection,
    @Nullable String ledgerNumber,
    @Nullable String payment,
    int attempt,
    List<String> overrides) {

  /** Copies the list. */
  public PayableData {
    overrides = overrides == null ? List.of() : List.copyOf(overrides);
  }

  /**
   * The facts of a subject.
   *
   * @param subject an invoice
   * @return its facts
   */
  public static PayableData of(Subject subject) {
    return FlowJson.readFacts(subject.data(), PayableData.class);
  }

  /**
   * The subject with these facts.
   *
   * @param subject an invoice
   * @return the same invoice with these facts
   */
  public Subject on(Subject subject) {
    return subject.toBuilder().data(FlowJson.writeFacts(this)).build();
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PayableDataBuilder toBuilder() {
    return PayableDataBuilder.builder(this);
  }
}
