package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.accounting.Intercompany;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.party.Contact;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.Identifier;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a receipt.
 *
 * <p>Immutable and thread-safe.
 *
 * @param supplier who delivered
 * @param supplierRecord the supplier's master record
 * @param carrier who brought it
 * @param receiver who took it
 * @param location where it was received
 * @param legalEntity which of our entities received it; null in what a source says
 * @param intercompany the other side where both are our entities
 */
@RecordBuilder
public record ReceiptParties(
    @Valid Party supplier,
    @Valid @Nullable DocumentRef supplierRecord,
    @Valid @Nullable Carrier carrier,
    @Valid Contact receiver,
    @Valid @Nullable Identifier location,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid @Nullable Intercompany intercompany) {

  /** Nothing stated; JSON omits it. */
  public static final ReceiptParties EMPTY =
      new ReceiptParties(Party.EMPTY, null, null, Contact.EMPTY, null, null, null);

  public ReceiptParties {
    supplier = supplier == null ? Party.EMPTY : supplier;
    receiver = receiver == null ? Contact.EMPTY : receiver;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ReceiptPartiesBuilder toBuilder() {
    return ReceiptPartiesBuilder.builder(this);
  }
}
