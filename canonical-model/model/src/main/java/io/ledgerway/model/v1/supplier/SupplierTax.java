package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.tax.TaxCategory;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier is taxed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param category usual VAT category
 * @param exempt whether it is exempt
 * @param exemptionCertificate certificate of exemption
 * @param withholdingCodes withholding codes of the ledger
 * @param reportable1099 whether payments are reported on form 1099, United States
 * @param reverseChargeAllowed whether reverse charge may be used
 */
@RecordBuilder
public record SupplierTax(
    @Nullable TaxCategory category,
    @Nullable Boolean exempt,
    @Nullable String exemptionCertificate,
    List<String> withholdingCodes,
    @Nullable Boolean reportable1099,
    @Nullable Boolean reverseChargeAllowed) {

  /** Nothing stated; JSON omits it. */
  public static final SupplierTax EMPTY = new SupplierTax(null, null, null, List.of(), null, null);

  public SupplierTax {
    withholdingCodes = withholdingCodes == null ? List.of() : List.copyOf(withholdingCodes);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SupplierTaxBuilder toBuilder() {
    return SupplierTaxBuilder.builder(this);
  }
}
