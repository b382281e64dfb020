package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.accounting.Intercompany;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.party.Contact;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.Party;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param buyer who buys (UBL BuyerCustomerParty)
 * @param supplier who delivers (UBL SellerSupplierParty)
 * @param supplierRecord the supplier's master record
 * @param supplierSite site of the supplier, by its id
 * @param invoiceTo who gets the invoice (UBL AccountingCustomerParty)
 * @param requester who asked for it (UBL OriginatorCustomerParty)
 * @param purchasingAgent who bought it
 * @param legalEntity which of our entities orders; null in what a source says
 * @param intercompany the other side where both are our entities
 */
@RecordBuilder
public record OrderParties(
    @Valid Party buyer,
    @Valid Party supplier,
    @Valid @Nullable DocumentRef supplierRecord,
    @Nullable String supplierSite,
    @Valid Party invoiceTo,
    @Valid Contact requester,
    @Valid Contact purchasingAgent,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid @Nullable Intercompany intercompany) {

  /** Nothing stated; JSON omits it. */
  public static final OrderParties EMPTY =
      new OrderParties(
          Party.EMPTY,
          Party.EMPTY,
          null,
          null,
          Party.EMPTY,
          Contact.EMPTY,
          Contact.EMPTY,
          null,
          null);

  public OrderParties {
    buyer = buyer == null ? Party.EMPTY : buyer;
    supplier = supplier == null ? Party.EMPTY : supplier;
    invoiceTo = invoiceTo == null ? Party.EMPTY : invoiceTo;
    requester = requester == null ? Contact.EMPTY : requester;
    purchasingAgent = purchasingAgent == null ? Contact.EMPTY : purchasingAgent;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public OrderPartiesBuilder toBuilder() {
    return OrderPartiesBuilder.builder(this);
  }
}
