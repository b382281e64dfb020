package io.ledgerway.connector.erplegacy.internal.layout;

import java.util.TreeMap;

/** The fixed texts of records, which tell their kinds apart. */
final class Literals {

  private Literals() {}

  /** Whether no record can be of both kinds. */
  static boolean tellApart(FileLayout file, RecordLayout one, RecordLayout other) {
    if (file.csv()) {
      return one.fields().size() != other.fields().size() || differInCsv(one, other);
    }
    TreeMap<Integer, Character> characters = characters(one);
    return characters(other).entrySet().stream()
        .anyMatch(
            each ->
                !each.getValue().equals(characters.getOrDefault(each.getKey(), each.getValue())));
  }

  private static boolean differInCsv(RecordLayout one, RecordLayout other) {
    for (int i = 0; i < one.fields().size(); i++) {
      FieldLayout left = one.fields().get(i);
      FieldLayout right = other.fields().get(i);
      if (left.content() == null
          && right.content() == null
          && !left.literal().equals(right.literal())) {
        return true;
      }
    }
    return false;
  }

  /** The characters that stand fixed, by their place. */
  private static TreeMap<Integer, Character> characters(RecordLayout record) {
    TreeMap<Integer, Character> characters = new TreeMap<>();
    for (FieldLayout field : record.fields()) {
      if (field.content() == null) {
        String padded = field.padded(field.literal());
        for (int i = 0; i < padded.length(); i++) {
          characters.put(field.start() + i, padded.charAt(i));
        }
      }
    }
    return characters;
  }
}
