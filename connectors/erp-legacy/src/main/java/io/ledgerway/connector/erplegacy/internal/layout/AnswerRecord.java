package io.ledgerway.connector.erplegacy.internal.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record of an answer file by what its fields hold. */
public final class AnswerRecord {

  private final RecordLayout layout;
  private final Map<FieldContent, String> texts = new EnumMap<>(FieldContent.class);

  /**
   * A record.
   *
   * @param layout the layout that it follows
   * @param fields the texts of its fields, without padding
   */
  AnswerRecord(RecordLayout layout, List<String> fields) {
    this.layout = layout;
    for (int i = 0; i < fields.size(); i++) {
      FieldLayout field = layout.fields().get(i);
      FieldContent content = field.content();
      if (content != null) {
        String text = fields.get(i);
        boolean none = !field.empty().isEmpty() && text.equals(field.empty());
        texts.put(content, none ? "" : field.word(text));
      }
    }
  }

  /** Which kind it is. */
  public RecordKind kind() {
    return layout.kind();
  }

  /** A text; empty where there is none. */
  public String text(FieldContent content) {
    return texts.getOrDefault(content, "");
  }

  /** Whether the layout has such a field. */
  public boolean has(FieldContent content) {
    return texts.containsKey(content);
  }

  /** How a content is written; null where the layout has no such field. */
  public @Nullable FieldLayout field(FieldContent content) {
    return layout.fields().stream()
        .filter(each -> each.content() == content)
        .findFirst()
        .orElse(null);
  }
}
