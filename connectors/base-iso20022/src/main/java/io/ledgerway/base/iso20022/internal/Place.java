package io.ledgerway.base.iso20022.internal;

import org.jspecify.annotations.Nullable;

/** Where something stands in a payment file: a JSON pointer that is made only when it is told. */
final class Place {

  /** The file itself. */
  static final Place FILE = new Place(null, "", -1);

  private final @Nullable Place outer;
  private final String steps;
  private final int index;

  private Place(@Nullable Place outer, String steps, int index) {
    this.outer = outer;
    this.steps = steps;
    this.index = index;
  }

  /** A place inside; {@code steps} begin with a slash. */
  Place in(String inside) {
    return new Place(this, inside, -1);
  }

  /** An item of a list inside, counted from 0. */
  Place in(String list, int item) {
    return new Place(this, list, item);
  }

  @Override
  public String toString() {
    String own = index < 0 ? steps : steps + "/" + index;
    return outer == null ? own : outer + own;
  }
}
