package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a central bank wants to know (RgltryRptg).
 *
 * <p>Immutable and thread-safe.
 *
 * @param authority authority
 * @param code reporting code
 * @param country country of the authority
 * @param amount amount reported
 * @param text further information
 */
@RecordBuilder
public record RegulatoryReport(
    @Nullable String authority,
    @Nullable String code,
    @Valid @Nullable CountryCode country,
    @Valid @Nullable Money amount,
    List<String> text) {

  public RegulatoryReport {
    text = text == null ? List.of() : List.copyOf(text);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public RegulatoryReportBuilder toBuilder() {
    return RegulatoryReportBuilder.builder(this);
  }
}
