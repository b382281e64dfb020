package io.ledgerway.connector.erplegacy.internal.layout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the fields of a record get their values from. */
@FunctionalInterface
public interface FieldValues {

  /**
   * A value.
   *
   * @param content what is asked for
   * @return a {@link String}, {@link BigDecimal}, {@link Long}, {@link LocalDate} or {@link
   *     Instant}, as its type says; null for no value
   */
  @Nullable Object of(FieldContent content);
}
