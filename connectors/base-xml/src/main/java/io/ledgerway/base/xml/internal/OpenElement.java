package io.ledgerway.base.xml.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An element that is open, known by where it stands: the same object again for the next element of
 * the same names, so that its path is made once. How many are kept is bounded, whatever names a
 * document uses. Confined to one thread.
 */
public final class OpenElement {

  private static final int MOST_KEPT = 10_000;
  private static final int MOST_CHILDREN = 64;

  private final Kept kept;
  private final @Nullable OpenElement parent;
  private final String name;
  private final int depth;
  private final String path;
  private OpenElement[] children = new OpenElement[4];
  private int size;

  private static final class Kept {
    private int count;
  }

  private OpenElement(Kept kept, @Nullable OpenElement parent, String name) {
    this.kept = kept;
    this.parent = parent;
    this.name = name;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.path = depth < 2 ? "" : depth == 2 ? name : requirePath(parent) + "/" + name;
  }

  private static String requirePath(@Nullable OpenElement parent) {
    return parent == null ? "" : parent.path;
  }

  /**
   * What stands around a document.
   *
   * @return an element of depth 0 without name
   */
  public static OpenElement outside() {
    return new OpenElement(new Kept(), null, "");
  }

  /**
   * An element inside this one that was open before.
   *
   * @param child its name; the parser gives one object for each name
   * @return the element, or null when none of this name is kept
   */
  @SuppressWarnings("ReferenceEquality") // names that are equal but not the same are kept twice
  public @Nullable OpenElement find(String child) {
    for (int i = 0; i < size; i++) {
      if (children[i].name == child) {
        return children[i];
      }
    }
    return null;
  }

  /**
   * An element inside this one that was not open before.
   *
   * @param child its name
   * @return the element, kept where there is room
   */
  public OpenElement add(String child) {
    OpenElement added = new OpenElement(kept, this, child);
    if (kept.count < MOST_KEPT && size < MOST_CHILDREN) {
      kept.count++;
      if (size == children.length) {
        children = Arrays.copyOf(children, 2 * size);
      }
      children[size++] = added;
    }
    return added;
  }

  /**
   * What it stands in.
   *
   * @return the element around it, or null outside of a document
   */
  public @Nullable OpenElement parent() {
    return parent;
  }

  /**
   * How deep it stands.
   *
   * @return 1 for a root element
   */
  public int depth() {
    return depth;
  }

  /**
   * Where it stands.
   *
   * @return the names below the root, joined by slashes; empty for a root
   */
  public String path() {
    return path;
  }
}
