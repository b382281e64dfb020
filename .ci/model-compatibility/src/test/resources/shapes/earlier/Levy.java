package io.ledgerway.shape;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as it was released. */
@RecordBuilder
public record Levy(@Nullable String reason, @Nullable BigDecimal amount, List<String> notes) {

  public static final Levy EMPTY = new Levy(null, null, List.of());

  public Levy {
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  public LevyBuilder toBuilder() {
    return LevyBuilder.builder(this);
  }
}
