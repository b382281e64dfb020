package io.ledgerway.connector.erplegacy.internal.map;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payable as the ERP takes it; a text that does not apply is empty.
 *
 * @param messageId the wire key
 * @param payloadHash hash of the content, without its scheme
 * @param supplier supplier number
 * @param nature INVOICE, CREDIT_NOTE or DEBIT_NOTE
 * @param typeCode UNTDID 1001 code
 * @param number number the supplier gave
 * @param issued date of the document
 * @param due date it is due
 * @param currency ISO currency code
 * @param gross amount with tax
 * @param net amount without tax
 * @param tax tax amount
 * @param orderReference purchase order number
 * @param taxes tax breakdown
 * @param lines lines
 */
public record Payable(
    String messageId,
    String payloadHash,
    String supplier,
    String nature,
    String typeCode,
    String number,
    LocalDate issued,
    @Nullable LocalDate due,
    String currency,
    BigDecimal gross,
    BigDecimal net,
    BigDecimal tax,
    String orderReference,
    List<PayableTax> taxes,
    List<PayableLine> lines) {

  /** We pay it ourselves: the ERP's own payment run must not pay it again. */
  public static final String PAYMENT_METHOD = "EXTERNALLY_PAID";

  public Payable {
    taxes = List.copyOf(taxes);
    lines = List.copyOf(lines);
  }

  /** The part of a fingerprint behind its scheme. */
  public static String payloadHash(String fingerprint) {
    return fingerprint.substring(fingerprint.indexOf(':') + 1);
  }
}
