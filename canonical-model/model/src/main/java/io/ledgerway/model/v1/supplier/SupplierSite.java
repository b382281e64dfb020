package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.Contact;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.trade.PaymentTerms;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site of a supplier, with terms of its own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id in the system of record
 * @param code site code
 * @param purposes what it is for
 * @param address where it is
 * @param contact whom to ask
 * @param currency usual currency
 * @param terms usual terms of payment
 * @param legalEntities our entities that may use it
 * @param status whether it is used
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record SupplierSite(
    @Nullable String id,
    @Nullable String code,
    List<SitePurpose> purposes,
    @Valid @Nullable Address address,
    @Valid Contact contact,
    @Valid @Nullable CurrencyCode currency,
    @Valid PaymentTerms terms,
    List<@Valid LegalEntityRef> legalEntities,
    @Nullable SiteStatus status,
    @Valid Extensions extensions) {

  public SupplierSite {
    purposes = purposes == null ? List.of() : List.copyOf(purposes);
    contact = contact == null ? Contact.EMPTY : contact;
    terms = terms == null ? PaymentTerms.EMPTY : terms;
    legalEntities = legalEntities == null ? List.of() : List.copyOf(legalEntities);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SupplierSiteBuilder toBuilder() {
    return SupplierSiteBuilder.builder(this);
  }
}
