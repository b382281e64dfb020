package io.ledgerway.base.einvoice.internal.ubl;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The children that a section knows: the field each fills, and whether it may come again. */
final class Elements {

  /**
   * A known child.
   *
   * @param name its name without prefix
   * @param position its place among the known children, from 0
   * @param again whether it may come more than once
   * @param field the canonical field below the section's place; empty for the place itself
   */
  record Element(String name, int position, boolean again, String field) {}

  private final Map<String, Element> byName = new HashMap<>();

  /** Adds a child that may come once. */
  Elements once(String name, String field) {
    return add(name, false, field);
  }

  /** Adds a child that may come more than once. */
  Elements many(String name, String field) {
    return add(name, true, field);
  }

  private Elements add(String name, boolean again, String field) {
    byName.put(name, new Element(name, byName.size(), again, field));
    return this;
  }

  @Nullable Element find(String name) {
    return byName.get(name);
  }

  int size() {
    return byName.size();
  }
}
