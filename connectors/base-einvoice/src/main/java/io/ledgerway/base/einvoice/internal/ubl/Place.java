package io.ledgerway.base.einvoice.internal.ubl;

import org.jspecify.annotations.Nullable;

/** A place in the canonical document; spelled out as a JSON pointer only when someone asks. */
final class Place {

  static final Place DOCUMENT = new Place(null, "document", -1);

  private final @Nullable Place outer;
  private final String name;
  private final int index;

  private Place(@Nullable Place outer, String name, int index) {
    this.outer = outer;
    this.name = name;
    this.index = index;
  }

  /** A field of what stands here; a path of fields is joined by slashes. */
  Place field(String field) {
    return field.isEmpty() ? this : new Place(this, field, -1);
  }

  /** An element of the list that stands here. */
  Place item(int position) {
    return new Place(this, "", position);
  }

  String pointer() {
    String last = index < 0 ? name : Integer.toString(index);
    return (outer == null ? "" : outer.pointer()) + "/" + last;
  }
}
