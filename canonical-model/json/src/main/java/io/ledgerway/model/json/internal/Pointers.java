package io.ledgerway.model.json.internal;

import java.util.ArrayList;
import java.util.List;

/** JSON pointers (RFC 6901). */
public final class Pointers {

  private static final int SHOWN_NAME = 80;

  private Pointers() {}

  /**
   * Splits a pointer.
   *
   * @param pointer empty, or text that begins with a slash
   * @return its names, unescaped
   * @throws IllegalArgumentException when the text is no pointer
   */
  public static List<String> parse(String pointer) {
    if (pointer.isEmpty()) {
      return List.of();
    }
    if (pointer.charAt(0) != '/') {
      throw new IllegalArgumentException("A JSON pointer begins with a slash: " + pointer);
    }
    List<String> names = new ArrayList<>();
    for (String part : pointer.substring(1).split("/", -1)) {
      names.add(part.replace("~1", "/").replace("~0", "~"));
    }
    return names;
  }

  static String of(List<String> names) {
    StringBuilder pointer = new StringBuilder();
    for (String name : names) {
      pointer.append('/').append(escape(name));
    }
    return pointer.toString();
  }

  /** For messages: a hostile name must not fill the log. */
  static String shortened(List<String> names) {
    StringBuilder pointer = new StringBuilder();
    for (String name : names) {
      String shown = name.length() <= SHOWN_NAME ? name : name.substring(0, SHOWN_NAME) + "…";
      pointer.append('/').append(escape(shown));
    }
    return pointer.toString();
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
