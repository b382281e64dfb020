package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.v1.trade.AllowanceChargeKind;

/** How often one VAT category, or any, is used. "Any" counts other taxes than VAT too. */
final class VatUse {

  private int lines;
  private int linesAny;
  private int rows;
  private int rowsAny;
  private int items;
  private int itemsAny;
  private int allowances;
  private int charges;
  private int documentAllowances;
  private int documentCharges;
  private int documentItemsAny;
  private int spacedLines;
  private int spacedRows;
  private int spacedVatRows;
  private int spacedItems;
  private int spacedDocumentItems;

  void line(boolean vat) {
    linesAny++;
    lines += vat ? 1 : 0;
  }

  void row(boolean vat) {
    rowsAny++;
    rows += vat ? 1 : 0;
  }

  void item(boolean vat, AllowanceChargeKind kind, boolean ofDocument) {
    itemsAny++;
    documentItemsAny += ofDocument ? 1 : 0;
    if (!vat) {
      return;
    }
    items++;
    if (AllowanceChargeKind.ALLOWANCE.equals(kind)) {
      allowances++;
      documentAllowances += ofDocument ? 1 : 0;
    } else if (AllowanceChargeKind.CHARGE.equals(kind)) {
      charges++;
      documentCharges += ofDocument ? 1 : 0;
    }
  }

  void spacedLine() {
    spacedLines++;
  }

  void spacedRow(boolean vat) {
    spacedRows++;
    spacedVatRows += vat ? 1 : 0;
  }

  void spacedItem(boolean ofDocument) {
    spacedItems++;
    spacedDocumentItems += ofDocument ? 1 : 0;
  }

  int lines() {
    return lines;
  }

  int linesAny() {
    return linesAny;
  }

  int rows() {
    return rows;
  }

  int rowsAny() {
    return rowsAny;
  }

  /** Allowances and charges of the document and of lines. */
  int items() {
    return items;
  }

  int itemsAny() {
    return itemsAny;
  }

  int allowances() {
    return allowances;
  }

  int charges() {
    return charges;
  }

  int documentAllowances() {
    return documentAllowances;
  }

  int documentCharges() {
    return documentCharges;
  }

  // What stands there without white space around the code, as some official tests want it.

  int exactLinesAny() {
    return linesAny - spacedLines;
  }

  int exactRowsAny() {
    return rowsAny - spacedRows;
  }

  int exactRows() {
    return rows - spacedVatRows;
  }

  int exactItemsAny() {
    return itemsAny - spacedItems;
  }

  int exactDocumentItemsAny() {
    return documentItemsAny - spacedDocumentItems;
  }
}
