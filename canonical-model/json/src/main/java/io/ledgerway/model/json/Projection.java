package io.ledgerway.model.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parts of a document a hash covers: all but some, or some alone.
 *
 * <p>Parts are JSON pointers; {@code *} stands for each element of a list: {@code
 * /instructions/*}{@code /state}. A pointer that leads nowhere in the record is refused when the
 * projection is used. Immutable and thread-safe.
 *
 * @param keeping true when the pointers are kept, false when they are left out
 * @param pointers the parts
 */
public record Projection(boolean keeping, Set<String> pointers) {

  /** The whole document. */
  public static final Projection WHOLE = new Projection(false, Set.of());

  public Projection {
    pointers = Collections.unmodifiableSet(new TreeSet<>(pointers));
  }

  /**
   * All but some parts.
   *
   * @param pointers what to leave out, such as {@code /state}
   * @return the projection
   */
  public static Projection leavingOut(String... pointers) {
    return new Projection(false, new TreeSet<>(Arrays.asList(pointers)));
  }

  /**
   * Some parts alone.
   *
   * @param pointers what to keep
   * @return the projection
   */
  public static Projection keeping(String... pointers) {
    return new Projection(true, new TreeSet<>(Arrays.asList(pointers)));
  }
}
