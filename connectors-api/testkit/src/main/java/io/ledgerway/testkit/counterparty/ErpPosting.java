package io.ledgerway.testkit.counterparty;

import java.math.BigDecimal;

/**
 * One document in the ledger of an ERP.
 *
 * @param messageId id under which the document was delivered
 * @param company company code it was posted in
 * @param supplier supplier number
 * @param nature INVOICE, CREDIT_NOTE or DEBIT_NOTE
 * @param invoiceNumber number the supplier gave
 * @param currency ISO currency code
 * @param gross gross amount as delivered, with the decimals of the currency
 * @param documentNumber number the ERP gave
 * @param sourceFile archived file, or staging table, it came from
 */
public record ErpPosting(
    String messageId,
    String company,
    String supplier,
    String nature,
    String invoiceNumber,
    String currency,
    BigDecimal gross,
    String documentNumber,
    String sourceFile) {}
