package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A bank account (BG-17). One of IBAN, account number and alias says which.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id stable id within its owner; instructions point here
 * @param holderName account holder (BT-85)
 * @param iban IBAN without blanks (BT-84)
 * @param accountNumber number where there is no IBAN (BT-84)
 * @param accountNumberKind what that number is
 * @param bic BIC of the bank (BT-86)
 * @param clearing national bank code (ClrSysMmbId)
 * @param proxy alias (Prxy)
 * @param bank the bank in words
 * @param country country of the account
 * @param currency currency of the account
 * @param intermediary bank in between (IntrmyAgt1)
 * @param validity from when to when, and whether it is the main one
 * @param verification how it was verified
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record BankAccount(
    @Nullable String id,
    @Nullable String holderName,
    @Valid @Nullable AccountNumber iban,
    @Valid @Nullable AccountNumber accountNumber,
    @Nullable BankAccountNumberKind accountNumberKind,
    @Nullable String bic,
    @Valid @Nullable ClearingMember clearing,
    @Valid @Nullable AccountProxy proxy,
    @Valid @Nullable Bank bank,
    @Valid @Nullable CountryCode country,
    @Valid @Nullable CurrencyCode currency,
    @Valid @Nullable IntermediaryAgent intermediary,
    @Valid AccountValidity validity,
    @Valid @Nullable AccountVerification verification,
    @Valid Extensions extensions) {

  public BankAccount {
    validity = validity == null ? AccountValidity.EMPTY : validity;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public BankAccountBuilder toBuilder() {
    return BankAccountBuilder.builder(this);
  }
}
