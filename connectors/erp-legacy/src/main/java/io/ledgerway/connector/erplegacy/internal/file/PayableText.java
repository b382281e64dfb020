package io.ledgerway.connector.erplegacy.internal.file;

import io.ledgerway.connector.erplegacy.internal.layout.FieldContent;
import io.ledgerway.connector.erplegacy.internal.layout.FileLayout;
import io.ledgerway.connector.erplegacy.internal.layout.RecordKind;
import io.ledgerway.connector.erplegacy.internal.layout.RecordLayout;
import io.ledgerway.connector.erplegacy.internal.layout.RecordText;
import io.ledgerway.connector.erplegacy.internal.map.Payable;
import io.ledgerway.connector.erplegacy.internal.map.PayableLine;
import io.ledgerway.connector.erplegacy.internal.map.PayableTax;
import io.ledgerway.connector.erplegacy.internal.map.RefusedPayableException;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the records of payables. Not thread-safe. */
final class PayableText {

  private final FileLayout layout;
  private final FileHead head;
  private final RecordText text;
  private final List<Finding> losses = new ArrayList<>();

  PayableText(FileLayout layout, FileHead head) {
    this.layout = layout;
    this.head = head;
    this.text = new RecordText(layout);
  }

  /** What texts lost since this was last asked. */
  List<Finding> takeLosses() {
    List<Finding> taken = List.copyOf(losses);
    losses.clear();
    return taken;
  }

  /** The payable with its taxes and lines, as far as the layout has records for them. */
  List<List<String>> of(Payable payable) throws RefusedPayableException {
    List<List<String>> records = new ArrayList<>();
    add(records, RecordKind.INVOICE, payable, null, null);
    for (PayableTax tax : payable.taxes()) {
      add(records, RecordKind.TAX, payable, tax, null);
    }
    for (PayableLine line : payable.lines()) {
      add(records, RecordKind.LINE, payable, null, line);
    }
    return records;
  }

  private void add(
      List<List<String>> records,
      RecordKind kind,
      Payable payable,
      @Nullable PayableTax tax,
      @Nullable PayableLine line)
      throws RefusedPayableException {
    Optional<RecordLayout> record = layout.record(kind);
    if (record.isEmpty()) {
      return;
    }
    records.add(
        text.of(record.get(), payable.currency(), content -> value(content, payable, tax, line)));
    for (RecordText.Change change : text.takeChanges()) {
      losses.add(loss(change, line == null ? 0 : line.number() - 1));
    }
  }

  private @Nullable Object value(
      FieldContent content, Payable payable, @Nullable PayableTax tax, @Nullable PayableLine line) {
    if (tax != null && isOf(content, "TAX_")) {
      return ofTax(content, tax);
    }
    if (line != null && isOf(content, "LINE_")) {
      return ofLine(content, line);
    }
    return switch (content) {
      case INVOICE_MESSAGE -> payable.messageId();
      case INVOICE_HASH -> payable.payloadHash();
      case INVOICE_SUPPLIER -> payable.supplier();
      case INVOICE_NATURE -> payable.nature();
      case INVOICE_TYPE -> payable.typeCode();
      case INVOICE_NUMBER -> payable.number();
      case INVOICE_ISSUED -> payable.issued();
      case INVOICE_DUE -> payable.due();
      case INVOICE_CURRENCY -> payable.currency();
      case INVOICE_GROSS -> payable.gross();
      case INVOICE_NET -> payable.net();
      case INVOICE_TAX -> payable.tax();
      case INVOICE_PAYMENT -> Payable.PAYMENT_METHOD;
      case INVOICE_ORDER -> payable.orderReference();
      default -> head.of(content);
    };
  }

  private static boolean isOf(FieldContent content, String prefix) {
    return content.name().startsWith(prefix);
  }

  private static @Nullable Object ofTax(FieldContent content, PayableTax tax) {
    return switch (content) {
      case TAX_CATEGORY -> tax.category();
      case TAX_RATE -> tax.rate();
      case TAX_BASE -> tax.base();
      case TAX_AMOUNT -> tax.tax();
      default -> null;
    };
  }

  private static @Nullable Object ofLine(FieldContent content, PayableLine line) {
    return switch (content) {
      case LINE_NUMBER -> (long) line.number();
      case LINE_REFERENCE -> line.reference();
      case LINE_DESCRIPTION -> line.description();
      case LINE_QUANTITY -> line.quantity();
      case LINE_UNIT -> line.unit();
      case LINE_NET -> line.net();
      case LINE_CATEGORY -> line.taxCategory();
      case LINE_RATE -> line.taxRate();
      case LINE_ACCOUNTING -> line.accountingReference();
      default -> null;
    };
  }

  private static Finding loss(RecordText.Change change, int line) {
    return switch (change) {
      case GUARDED ->
          finding(
              "ERP-FORMULA-GUARDED",
              line,
              "An apostrophe was put before the description, which a spreadsheet would take for"
                  + " a formula");
      case FITTED ->
          finding(
              "ERP-TEXT-FITTED",
              line,
              "The description was cut to the length of its field, or characters that the ERP's"
                  + " charset does not have became question marks");
    };
  }

  private static Finding finding(String rule, int line, String message) {
    return new Finding(
        rule, null, Severity.INFORMATION, "/document/lines/" + line + "/item", message, null, null);
  }
}
