package io.ledgerway.base.xml.internal;

import java.util.HashSet;
import java.util.Set;

/** How many different names a document uses. The parser hands out one object for each name. */
public final class DistinctNames {

  private static final int RECENT = 256;

  private final Set<String> all = new HashSet<>(128);
  private final String[] recent = new String[RECENT];

  /**
   * Takes a name.
   *
   * @param name a name
   */
  @SuppressWarnings("ReferenceEquality") // a shortcut for names just seen
  public void add(String name) {
    int slot = name.hashCode() & (RECENT - 1);
    if (recent[slot] != name) {
      recent[slot] = name;
      all.add(name);
    }
  }

  /**
   * How many there are.
   *
   * @return the number of different names
   */
  public int size() {
    return all.size();
  }
}
