package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A bank account (BG-17).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id stable id within its owner; instructions point here
 * @param holderName account holder (BT-85)
 * @param iban IBAN without blanks (BT-84)
 * @param accountNumber number where there is no IBAN (BT-84)
 * @param accountNumberKind what that number is
 * @param bic BIC of the bank (BT-86)
 * @param clearing national bank code
 * @param proxy alias
 * @param bankName name of the bank
 * @param country country of the account
 * @param currency currency of the account
 * @param intermediary bank in between
 * @param validity from when to when, and whether it is the main one
 * @param verification how it was verified
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record BankAccount(
    @Nullable String id,
    @Nullable String holderName,
    @Nullable AccountNumber iban,
    @Nullable AccountNumber accountNumber,
    @Nullable BankAccountNumberKind accountNumberKind,
    @Nullable String bic,
    @Nullable ClearingMember clearing,
    @Nullable AccountProxy proxy,
    @Nullable String bankName,
    @Nullable CountryCode country,
    @Nullable CurrencyCode currency,
    @Nullable IntermediaryAgent intermediary,
    AccountValidity validity,
    @Nullable AccountVerification verification,
    Extensions extensions) {

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
