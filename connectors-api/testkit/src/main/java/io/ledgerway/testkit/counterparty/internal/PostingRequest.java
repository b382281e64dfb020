package io.ledgerway.testkit.counterparty.internal;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document that asks to be posted.
 *
 * @param messageId id under which it was delivered
 * @param company company code
 * @param supplier supplier number
 * @param nature INVOICE, CREDIT_NOTE or DEBIT_NOTE
 * @param invoiceNumber number the supplier gave
 * @param currency ISO currency code
 * @param gross gross amount, if there is one
 * @param sourceFile archived file or staging table
 */
public record PostingRequest(
    String messageId,
    String company,
    String supplier,
    String nature,
    String invoiceNumber,
    String currency,
    @Nullable BigDecimal gross,
    String sourceFile) {
  /** Whether everything is there without which no ERP can post. */
  public boolean complete() {
    return Stream.of(messageId, company, supplier, nature, invoiceNumber, currency)
            .noneMatch(String::isBlank)
        && gross != null;
  }
}
