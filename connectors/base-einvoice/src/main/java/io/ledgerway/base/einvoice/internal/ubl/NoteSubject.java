package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.value.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The subject of a note (BT-21), which UBL writes before its text: {@code #AAI#text}. */
final class NoteSubject {

  private static final int CODE_LENGTH = 3;

  private NoteSubject() {}

  /** The note that a text says. */
  static LocalizedText note(String text, @Nullable String language) {
    int end = CODE_LENGTH + 1;
    boolean subject =
        text.length() > end && text.charAt(0) == '#' && text.charAt(end) == '#' && isCode(text);
    return subject
        ? new LocalizedText(text.substring(end + 1), language, text.substring(1, end))
        : new LocalizedText(text, language, null);
  }

  private static boolean isCode(String text) {
    for (int i = 1; i <= CODE_LENGTH; i++) {
      if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }
}
