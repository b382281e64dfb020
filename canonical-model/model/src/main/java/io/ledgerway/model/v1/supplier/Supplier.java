package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.Party;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as our master data knows it (UBL SellerSupplierParty).
 *
 * <p>Immutable and thread-safe.
 *
 * @param number vendor number
 * @param kind what it is
 * @param party who it is (BG-4)
 * @param legalEntity which of our entities keeps the record; null in what a source says
 * @param sites its sites
 * @param bankAccounts approved and other accounts
 * @param classification how it is grouped
 * @param payment how it is paid
 * @param tax how it is taxed
 * @param procurement how is bought from it
 * @param onboarding how far its onboarding is
 * @param state where the record stands
 * @param remarks notes and attachments
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Supplier(
    @Nullable String number,
    @Nullable SupplierKind kind,
    @Valid Party party,
    @Valid @Nullable LegalEntityRef legalEntity,
    List<@Valid SupplierSite> sites,
    List<@Valid BankAccount> bankAccounts,
    @Valid SupplierClassification classification,
    @Valid SupplierPayment payment,
    @Valid SupplierTax tax,
    @Valid SupplierProcurement procurement,
    @Valid SupplierOnboarding onboarding,
    @Valid SupplierState state,
    @Valid Remarks remarks,
    @Valid Extensions extensions) {

  public Supplier {
    party = party == null ? Party.EMPTY : party;
    sites = sites == null ? List.of() : List.copyOf(sites);
    bankAccounts = bankAccounts == null ? List.of() : List.copyOf(bankAccounts);
    classification = classification == null ? SupplierClassification.EMPTY : classification;
    payment = payment == null ? SupplierPayment.EMPTY : payment;
    tax = tax == null ? SupplierTax.EMPTY : tax;
    procurement = procurement == null ? SupplierProcurement.EMPTY : procurement;
    onboarding = onboarding == null ? SupplierOnboarding.EMPTY : onboarding;
    state = state == null ? SupplierState.EMPTY : state;
    remarks = remarks == null ? Remarks.EMPTY : remarks;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SupplierBuilder toBuilder() {
    return SupplierBuilder.builder(this);
  }
}
