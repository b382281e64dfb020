package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.envelope.Approval;
import io.ledgerway.model.v1.envelope.Hold;
import io.ledgerway.model.v1.envelope.SourceStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a journal entry stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the entry itself
 * @param posting in the ledger
 * @param postedAt when it was posted
 * @param postedBy who posted it
 * @param source in the source's words
 * @param holds why it waits
 * @param approvals who approved
 */
@RecordBuilder
public record JournalState(
    @Nullable JournalStatus document,
    @Nullable PostingStatus posting,
    @Nullable Instant postedAt,
    @Nullable String postedBy,
    @Valid @Nullable SourceStatus source,
    List<@Valid Hold> holds,
    List<@Valid Approval> approvals) {

  /** Nothing stated; JSON omits it. */
  public static final JournalState EMPTY =
      new JournalState(null, null, null, null, null, List.of(), List.of());

  public JournalState {
    holds = holds == null ? List.of() : List.copyOf(holds);
    approvals = approvals == null ? List.of() : List.copyOf(approvals);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public JournalStateBuilder toBuilder() {
    return JournalStateBuilder.builder(this);
  }
}
