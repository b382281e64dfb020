package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How far bank details have been verified.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record VerificationStatus(String value) implements Code {

  /** Code {@code UNVERIFIED}. */
  public static final VerificationStatus UNVERIFIED = new VerificationStatus("UNVERIFIED");

  /** Code {@code PENDING}. */
  public static final VerificationStatus PENDING = new VerificationStatus("PENDING");

  /** Code {@code VERIFIED}. */
  public static final VerificationStatus VERIFIED = new VerificationStatus("VERIFIED");

  /** Code {@code FAILED}. */
  public static final VerificationStatus FAILED = new VerificationStatus("FAILED");

  /** Code {@code REVOKED}. */
  public static final VerificationStatus REVOKED = new VerificationStatus("REVOKED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(UNVERIFIED, PENDING, VERIFIED, FAILED, REVOKED);

  public VerificationStatus {
    value = Code.requireText(value, "VerificationStatus");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
