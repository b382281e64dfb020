package io.ledgerway.flow.settlement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which ids of evidence are ids: ISO 20022 and MT have words that stand for none. */
final class StatedIds {

  private static final Set<String> NONE = Set.of("NOTPROVIDED", "NOT PROVIDED", "NONREF");

  private StatedIds() {}

  /** The id, or null where none is stated. */
  static @Nullable String of(@Nullable String id) {
    return id == null || id.isBlank() || NONE.contains(id) ? null : id;
  }
}
