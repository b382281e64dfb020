package io.ledgerway.connector.erplegacy.internal.map;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tax breakdown as the ERP takes it.
 *
 * @param category tax category
 * @param rate rate in percent
 * @param base taxable amount
 * @param tax tax amount
 */
public record PayableTax(
    String category,
    @Nullable BigDecimal rate,
    @Nullable BigDecimal base,
    @Nullable BigDecimal tax) {}
