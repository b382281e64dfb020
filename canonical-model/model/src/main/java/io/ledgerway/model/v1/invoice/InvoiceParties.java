package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.accounting.Intercompany;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.Party;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an invoice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seller seller (BG-4)
 * @param buyer buyer (BG-7)
 * @param payee payee where it is not the seller (BG-10)
 * @param taxRepresentative seller's tax representative (BG-11)
 * @param delivery delivery (BG-13)
 * @param factor whom the debt was sold to
 * @param supplier the seller's master record
 * @param legalEntity which of our entities owes it; null in what a source says
 * @param intercompany the other side where both are our entities
 */
@RecordBuilder
public record InvoiceParties(
    @Valid Party seller,
    @Valid Party buyer,
    @Valid Party payee,
    @Valid Party taxRepresentative,
    @Valid Delivery delivery,
    @Valid Party factor,
    @Valid @Nullable DocumentRef supplier,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid @Nullable Intercompany intercompany) {

  /** Nothing stated; JSON omits it. */
  public static final InvoiceParties EMPTY =
      new InvoiceParties(
          Party.EMPTY,
          Party.EMPTY,
          Party.EMPTY,
          Party.EMPTY,
          Delivery.EMPTY,
          Party.EMPTY,
          null,
          null,
          null);

  public InvoiceParties {
    seller = seller == null ? Party.EMPTY : seller;
    buyer = buyer == null ? Party.EMPTY : buyer;
    payee = payee == null ? Party.EMPTY : payee;
    taxRepresentative = taxRepresentative == null ? Party.EMPTY : taxRepresentative;
    delivery = delivery == null ? Delivery.EMPTY : delivery;
    factor = factor == null ? Party.EMPTY : factor;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public InvoicePartiesBuilder toBuilder() {
    return InvoicePartiesBuilder.builder(this);
  }
}
