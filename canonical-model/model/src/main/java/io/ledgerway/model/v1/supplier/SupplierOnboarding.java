package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.envelope.Attachment;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a supplier's onboarding is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param state state in the words of the onboarding system
 * @param riskScore risk score of the onboarding system, on its own scale
 * @param sanctionScreening check against sanctions lists
 * @param documents evidence such as certificates
 */
public record SupplierOnboarding(
    @Nullable String state,
    @Nullable BigDecimal riskScore,
    @Valid @Nullable SanctionScreening sanctionScreening,
    List<@Valid Attachment> documents) {

  /** Nothing stated; JSON omits it. */
  public static final SupplierOnboarding EMPTY =
      new SupplierOnboarding(null, null, null, List.of());

  public SupplierOnboarding {
    documents = documents == null ? List.of() : List.copyOf(documents);
  }
}
