package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.accounting.Intercompany;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry of the general ledger; debits equal credits.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number journal number
 * @param ledger ledger or book
 * @param type what kind
 * @param description description
 * @param dates dates
 * @param legalEntity whose books; null in what a source says
 * @param currency currencies
 * @param links what it comes from
 * @param lines lines
 * @param intercompany the other side where both are our entities
 * @param state where it stands
 * @param remarks notes and attachments
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record JournalEntry(
    @Nullable String number,
    @Nullable String ledger,
    @Nullable JournalType type,
    @Nullable String description,
    @Valid JournalDates dates,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid JournalCurrency currency,
    @Valid JournalLinks links,
    List<@Valid JournalLine> lines,
    @Valid @Nullable Intercompany intercompany,
    @Valid JournalState state,
    @Valid Remarks remarks,
    @Valid Extensions extensions) {

  public JournalEntry {
    dates = dates == null ? JournalDates.EMPTY : dates;
    currency = currency == null ? JournalCurrency.EMPTY : currency;
    links = links == null ? JournalLinks.EMPTY : links;
    lines = lines == null ? List.of() : List.copyOf(lines);
    state = state == null ? JournalState.EMPTY : state;
    remarks = remarks == null ? Remarks.EMPTY : remarks;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public JournalEntryBuilder toBuilder() {
    return JournalEntryBuilder.builder(this);
  }
}
