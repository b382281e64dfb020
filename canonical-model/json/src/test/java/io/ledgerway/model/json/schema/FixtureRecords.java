package io.ledgerway.model.json.schema;

import io.ledgerway.model.json.RecordMaker;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionType;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The smallest and the fullest record of every type; always the same ones. */
final class FixtureRecords extends RecordMaker {

  private static final Instant MOMENT = Instant.parse("2026-01-31T09:30:00.250Z");

  private final boolean full;
  private int made;

  private FixtureRecords(boolean full) {
    this.full = full;
  }

  /** Nothing but what has to be there. */
  static FixtureRecords smallest() {
    return new FixtureRecords(false);
  }

  /** Every component filled, every list with an element. */
  static FixtureRecords fullest() {
    return new FixtureRecords(true);
  }

  @Override
  protected boolean fillsNullable() {
    return full;
  }

  @Override
  protected boolean leavesGroupEmpty() {
    return !full;
  }

  @Override
  protected int listSize() {
    return full ? 1 : 0;
  }

  @Override
  protected Map<String, String> texts() {
    return full ? Map.of("part", "4711") : Map.of();
  }

  @Override
  protected @Nullable Object wrapper(Class<?> type) {
    if (!Code.class.isAssignableFrom(type)) {
      return null;
    }
    return ModelType.of(type).constants().stream().findFirst().orElse(null);
  }

  @Override
  protected Object scalar(Class<?> type, RecordComponent place) {
    made++;
    if (type == String.class) {
      return place.getName() + " " + made;
    } else if (type == BigDecimal.class) {
      return BigDecimal.valueOf(1_000L * made + 50, 2);
    } else if (type == LocalDate.class) {
      return LocalDate.of(2026, 1, 1).plusDays(made);
    } else if (type == Instant.class) {
      return MOMENT.plusSeconds(made);
    } else if (type == ZoneId.class) {
      return ZoneId.of("Europe/Warsaw");
    } else if (type == Boolean.class || type == boolean.class) {
      return full;
    } else if (type == Integer.class || type == int.class) {
      return made;
    } else if (type == Long.class || type == long.class) {
      return 10_000_000_000L + made;
    } else if (type == JsonValue.class) {
      return new JsonValue.NumberValue("1.50");
    }
    throw new IllegalStateException("No value for " + type);
  }

  @Override
  protected ExtensionKey extensionKey() {
    return ExtensionKey.of("com.example", "member" + ++made);
  }

  @Override
  protected Extensions extensions() {
    return Extensions.of(
        Map.of(
            extensionKey(),
            new ExtensionValue(
                ExtensionType.LIST,
                new JsonValue.ArrayValue(List.of(new JsonValue.NumberValue("1.50"))),
                "Member " + made,
                true)));
  }
}
