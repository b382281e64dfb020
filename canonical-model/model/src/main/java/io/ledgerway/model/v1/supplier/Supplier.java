package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.SourceStatus;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.Party;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as our master data knows it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number vendor number
 * @param kind what it is
 * @param status where the record stands
 * @param sourceStatus the same in the source's words
 * @param party who it is
 * @param bankAccounts approved and other accounts
 * @param payment how it is paid
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Supplier(
    @Nullable String number,
    @Nullable SupplierKind kind,
    @Nullable SupplierStatus status,
    @Nullable SourceStatus sourceStatus,
    Party party,
    List<BankAccount> bankAccounts,
    SupplierPayment payment,
    Extensions extensions) {

  public Supplier {
    party = party == null ? Party.EMPTY : party;
    bankAccounts = bankAccounts == null ? List.of() : List.copyOf(bankAccounts);
    payment = payment == null ? SupplierPayment.EMPTY : payment;
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
