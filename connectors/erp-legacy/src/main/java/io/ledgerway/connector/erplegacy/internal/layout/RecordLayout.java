package io.ledgerway.connector.erplegacy.internal.layout;

import java.util.List;
import java.util.Set;

/**
 * One kind of record.
 *
 * @param line line of the layout that begins it
 * @param kind which kind
 * @param fields its fields in their order
 */
public record RecordLayout(int line, RecordKind kind, List<FieldLayout> fields) {

  private static final Set<FieldContent> REQUIRED =
      Set.of(FieldContent.ANSWER_MESSAGE, FieldContent.ANSWER_DECISION, FieldContent.CONTROL_COUNT);

  /** Copies the fields. */
  public RecordLayout {
    fields = List.copyOf(fields);
  }

  /** Whether some field holds this. */
  boolean holds(FieldContent content) {
    return fields.stream().anyMatch(field -> content == field.content());
  }

  /** How many characters a fixed record has up to the end of its last field. */
  int width() {
    return fields.stream().mapToInt(field -> field.end() - 1).max().orElse(0);
  }

  /** How many characters must be there of a fixed record whose trailing blanks were cut off. */
  int leastWidth() {
    return fields.stream().mapToInt(RecordLayout::leastEnd).max().orElse(0);
  }

  /** A fixed text stands there whole, and of a required value at least its beginning. */
  private static int leastEnd(FieldLayout field) {
    FieldContent content = field.content();
    if (content == null) {
      return field.start() - 1 + field.literal().stripTrailing().length();
    }
    return REQUIRED.contains(content) ? field.start() : 0;
  }
}
