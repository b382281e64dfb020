package io.ledgerway.model.v1.party;

import org.jspecify.annotations.Nullable;

/**
 * A contact (BG-6, BG-9).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name person or point (BT-41)
 * @param phone telephone (BT-42)
 * @param email mail address (BT-43)
 * @param department department
 */
public record Contact(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String department) {

  /** Nothing stated; JSON omits it. */
  public static final Contact EMPTY = new Contact(null, null, null, null);
}
