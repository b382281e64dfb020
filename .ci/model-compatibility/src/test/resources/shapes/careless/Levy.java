package io.ledgerway.shape;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record with one component more and without the former constructor. */
@RecordBuilder
public record Levy(
    @Nullable String reason,
    @Nullable BigDecimal amount,
    List<String> notes,
    @Nullable String taxCode) {

  public static final Levy EMPTY = new Levy(null, null, List.of(), null);

  public Levy {
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  public LevyBuilder toBuilder() {
    return LevyBuilder.builder(this);
  }
}
