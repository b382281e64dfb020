package io.ledgerway.client;

import io.ledgerway.shape.Levy;
import io.ledgerway.shape.LevyBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** Uses a record in every way that a client may: constructor, builder, copy, accessors, equality. */
public final class Client implements Supplier<String> {

  @Override
  public String get() {
    Levy made = new Levy("packaging", new BigDecimal("1.50"), List.of("per pallet"));
    Levy built =
        LevyBuilder.builder()
            .reason("packaging")
            .amount(new BigDecimal("1.50"))
            .notes(List.of("per pallet"))
            .build();
    Levy copied = Levy.EMPTY.toBuilder().reason("freight").build();
    return made.reason()
        + " "
        + made.amount()
        + " "
        + made.notes()
        + " "
        + made.equals(built)
        + " "
        + copied.reason();
  }
}
