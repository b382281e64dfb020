package io.ledgerway.model.v1.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A structured reference that the creditor gave (CdtrRefInf).
 *
 * <p>Immutable and thread-safe.
 *
 * @param type type, such as {@code SCOR}
 * @param issuer who defines it (Issr), such as {@code ISO}
 * @param value the reference; ISO 11649 where it begins with RF
 */
public record CreditorReference(@Nullable String type, @Nullable String issuer, String value) {

  public CreditorReference {
    Objects.requireNonNull(value, "value");
  }
}
