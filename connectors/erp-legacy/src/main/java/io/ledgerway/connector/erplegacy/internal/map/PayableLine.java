package io.ledgerway.connector.erplegacy.internal.map;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a payable as the ERP takes it.
 *
 * @param number running number from 1
 * @param reference the document's own line id, else the running number
 * @param description what was bought
 * @param quantity how much
 * @param unit unit code
 * @param net net amount
 * @param taxCategory tax category
 * @param taxRate tax rate in percent
 * @param accountingReference what the buyer accounts it under
 */
public record PayableLine(
    int number,
    String reference,
    String description,
    @Nullable BigDecimal quantity,
    String unit,
    @Nullable BigDecimal net,
    String taxCategory,
    @Nullable BigDecimal taxRate,
    String accountingReference) {}
