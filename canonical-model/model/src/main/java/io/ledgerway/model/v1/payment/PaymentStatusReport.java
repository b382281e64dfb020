package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bank or provider says about a file, a batch or an instruction (pain.002); evidence,
 * append-only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reportId the reporter's own id (GrpHdr/MsgId)
 * @param reporter who says so
 * @param level what it speaks of
 * @param originalFileId our file (OrgnlMsgId)
 * @param originalBatchId our batch (OrgnlPmtInfId)
 * @param instruction our instruction
 * @param status the reporter's code, such as {@code RJCT}
 * @param canonicalStatus the same in our words; null when the code is not known
 * @param inherited whether it was said of the group around the instruction, not of itself
 * @param reasons why
 * @param bankReference the bank's reference (AcctSvcrRef)
 * @param originalAmount the amount as the reporter repeats it
 * @param originalCreditorAccount the creditor's account as the reporter repeats it
 * @param reportedAt when the report was made
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PaymentStatusReport(
    String reportId,
    @Nullable String reporter,
    StatusReportLevel level,
    @Nullable String originalFileId,
    @Nullable String originalBatchId,
    @Valid PaymentIds instruction,
    @Nullable String status,
    @Nullable InstructionStatus canonicalStatus,
    boolean inherited,
    List<@Valid StatusReason> reasons,
    @Nullable String bankReference,
    @Valid @Nullable Money originalAmount,
    @Valid @Nullable AccountNumber originalCreditorAccount,
    @Nullable Instant reportedAt,
    @Valid Extensions extensions) {

  public PaymentStatusReport {
    Objects.requireNonNull(reportId, "reportId");
    Objects.requireNonNull(level, "level");
    instruction = instruction == null ? PaymentIds.EMPTY : instruction;
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PaymentStatusReportBuilder toBuilder() {
    return PaymentStatusReportBuilder.builder(this);
  }
}
