package io.ledgerway.model.v1.party;

import java.util.Objects;

/**
 * A national bank code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scheme which scheme
 * @param memberId the code
 */
public record ClearingMember(ClearingScheme scheme, String memberId) {

  public ClearingMember {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(memberId, "memberId");
  }
}
