package io.ledgerway.shape;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record with two components more; the former arity stays as a constructor. */
@RecordBuilder
public record Levy(
    @Nullable String reason,
    @Nullable BigDecimal amount,
    List<String> notes,
    @Nullable String taxCode,
    List<String> jurisdictions) {

  public static final Levy EMPTY = new Levy(null, null, List.of(), null, List.of());

  public Levy {
    notes = notes == null ? List.of() : List.copyOf(notes);
    jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
  }

  @Deprecated(since = "1.1")
  public Levy(@Nullable String reason, @Nullable BigDecimal amount, List<String> notes) {
    this(reason, amount, notes, null, List.of());
  }

  public LevyBuilder toBuilder() {
    return LevyBuilder.builder(this);
  }
}
