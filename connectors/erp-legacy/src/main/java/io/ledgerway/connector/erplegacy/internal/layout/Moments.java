package io.ledgerway.connector.erplegacy.internal.layout;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads moments. */
final class Moments {

  private Moments() {}

  /**
   * A moment.
   *
   * @param text how it is written
   * @param field the field it stands in
   * @return the moment; null in the hour that a zone has twice, which says too little
   * @throws DateTimeException when it is none, or the zone leaves it out
   */
  static @Nullable Instant parse(String text, FieldLayout field) {
    DateTimeFormatter pattern = field.pattern();
    if (pattern == null) {
      return OffsetDateTime.parse(text).toInstant();
    }
    LocalDateTime local = LocalDateTime.parse(text, pattern);
    List<ZoneOffset> offsets = field.zone().getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new DateTimeException("The zone leaves this time out");
    }
    return offsets.size() == 1 ? local.toInstant(offsets.get(0)) : null;
  }
}
