package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.accounting.DimensionRef;
import io.ledgerway.model.v1.accounting.GlAccountRef;
import io.ledgerway.model.v1.accounting.Intercompany;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal entry: an account, a side, an amount.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lineNumber line number
 * @param account account of the general ledger
 * @param side debit or credit
 * @param amount amount in the currency of the transaction; not negative unless negativePosting is
 *     true
 * @param negativePosting whether a negative amount takes back an earlier posting on the same side
 * @param converted the amount in other currencies
 * @param quantity quantity
 * @param text posting text
 * @param dimensions values of dimensions
 * @param party customer or supplier behind it
 * @param legalEntity entity of the line where it is not the entry's
 * @param tax what tax it belongs to
 * @param reference document behind the line
 * @param clearing whether it is cleared
 * @param intercompany the other side where both are our entities
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record JournalLine(
    @Nullable String lineNumber,
    @Valid @Nullable GlAccountRef account,
    @Nullable JournalSide side,
    @Valid @Nullable Money amount,
    @Nullable Boolean negativePosting,
    @Valid ConvertedAmounts converted,
    @Valid @Nullable Quantity quantity,
    @Nullable String text,
    List<@Valid DimensionRef> dimensions,
    @Valid Party party,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid LineTax tax,
    @Valid @Nullable DocumentRef reference,
    @Valid Clearing clearing,
    @Valid @Nullable Intercompany intercompany,
    @Valid Extensions extensions) {

  public JournalLine {
    converted = converted == null ? ConvertedAmounts.EMPTY : converted;
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
    party = party == null ? Party.EMPTY : party;
    tax = tax == null ? LineTax.EMPTY : tax;
    clearing = clearing == null ? Clearing.EMPTY : clearing;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public JournalLineBuilder toBuilder() {
    return JournalLineBuilder.builder(this);
  }
}
