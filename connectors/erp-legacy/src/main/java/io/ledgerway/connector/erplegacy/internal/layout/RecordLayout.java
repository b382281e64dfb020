package io.ledgerway.connector.erplegacy.internal.layout;

import java.util.List;

/**
 * One kind of record.
 *
 * @param line line of the layout that begins it
 * @param kind which kind
 * @param fields its fields in their order
 */
public record RecordLayout(int line, RecordKind kind, List<FieldLayout> fields) {

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
  int widthWithoutBlanks() {
    return fields.stream()
        .filter(field -> field.content() == null || REQUIRED.contains(field.content()))
        .mapToInt(RecordLayout::endOfLeast)
        .max()
        .orElse(0);
  }

  private static final List<FieldContent> REQUIRED =
      List.of(
          FieldContent.ANSWER_MESSAGE, FieldContent.ANSWER_DECISION, FieldContent.CONTROL_COUNT);

  /** One character of a value that is padded behind proves that its field was begun. */
  private static int endOfLeast(FieldLayout field) {
    return field.content() == null
        ? field.start() - 1 + field.literal().stripTrailing().length()
        : field.start();
  }
}
