package io.ledgerway.connector.erplegacy.internal.layout;

import io.ledgerway.connector.erplegacy.internal.layout.RecordKind.Scope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a field can hold; its name in a layout is {@code scope.content}. */
public enum FieldContent {
  /** Nothing that anybody reads. */
  FILLER(Scope.FILE, Type.ID, 0),
  /** Who sends the file. */
  FILE_SENDER(Scope.FILE, Type.ID, 0),
  /** Whom it is for. */
  FILE_RECEIVER(Scope.FILE, Type.ID, 0),
  /** Id of our file, also in what answers it. */
  FILE_ID(Scope.FILE, Type.ID, 32),
  /** Running number of the file. */
  FILE_SEQUENCE(Scope.FILE, Type.COUNT, 6),
  /** When it was made. */
  FILE_CREATED(Scope.FILE, Type.TIME, 0),
  /** P for production, T for test. */
  FILE_MODE(Scope.FILE, Type.ID, 0, "P", "T"),
  /** Company code. */
  FILE_COMPANY(Scope.FILE, Type.ID, 0),
  /** How many payables or answers the file holds. */
  CONTROL_COUNT(Scope.CONTROL, Type.COUNT, 3),
  /** How many records it holds, with header and trailer. */
  CONTROL_RECORDS(Scope.CONTROL, Type.COUNT, 9),
  /** Sum of the gross amounts, whatever their currency. */
  CONTROL_GROSS(Scope.CONTROL, Type.NUMBER, 0),
  /** Sum of the gross amounts by currency, as {@code EUR=1.00;USD=2.00}. */
  CONTROL_SUMS(Scope.CONTROL, Type.ID, 0),
  /** SHA-256 over the message ids joined by line feeds, lower-case hex. */
  CONTROL_HASH(Scope.CONTROL, Type.ID, 64),
  /** Message id. */
  INVOICE_MESSAGE(Scope.INVOICE, Type.ID, 32),
  /** Hash of the content. */
  INVOICE_HASH(Scope.INVOICE, Type.ID, 64),
  /** Supplier number. */
  INVOICE_SUPPLIER(Scope.INVOICE, Type.ID, 0),
  /** Whether it is an invoice, a credit note or a debit note. */
  INVOICE_NATURE(Scope.INVOICE, Type.ID, 0, "INVOICE", "CREDIT_NOTE", "DEBIT_NOTE"),
  /** UNTDID 1001 code. */
  INVOICE_TYPE(Scope.INVOICE, Type.ID, 0),
  /** Number the supplier gave. */
  INVOICE_NUMBER(Scope.INVOICE, Type.ID, 0),
  /** Date of the document. */
  INVOICE_ISSUED(Scope.INVOICE, Type.DATE, 0),
  /** Date it is due. */
  INVOICE_DUE(Scope.INVOICE, Type.DATE, 0),
  /** ISO 4217 code. */
  INVOICE_CURRENCY(Scope.INVOICE, Type.ID, 3),
  /** Amount with tax. */
  INVOICE_GROSS(Scope.INVOICE, Type.NUMBER, 0),
  /** Amount without tax. */
  INVOICE_NET(Scope.INVOICE, Type.NUMBER, 0),
  /** Tax amount. */
  INVOICE_TAX(Scope.INVOICE, Type.NUMBER, 0),
  /** What keeps the ERP's own payment run from paying it. */
  INVOICE_PAYMENT(Scope.INVOICE, Type.ID, 0, "EXTERNALLY_PAID"),
  /** Purchase order number. */
  INVOICE_ORDER(Scope.INVOICE, Type.ID, 0),
  /** Tax category. */
  TAX_CATEGORY(Scope.TAX, Type.ID, 0),
  /** Rate in percent. */
  TAX_RATE(Scope.TAX, Type.NUMBER, 0),
  /** Amount it is reckoned from. */
  TAX_BASE(Scope.TAX, Type.NUMBER, 0),
  /** Tax amount. */
  TAX_AMOUNT(Scope.TAX, Type.NUMBER, 0),
  /** Running number from 1. */
  LINE_NUMBER(Scope.LINE, Type.COUNT, 0),
  /** The document's own line id. */
  LINE_REFERENCE(Scope.LINE, Type.ID, 0),
  /** What was bought. */
  LINE_DESCRIPTION(Scope.LINE, Type.TEXT, 0),
  /** How much of it. */
  LINE_QUANTITY(Scope.LINE, Type.NUMBER, 0),
  /** Unit code. */
  LINE_UNIT(Scope.LINE, Type.ID, 0),
  /** Net amount. */
  LINE_NET(Scope.LINE, Type.NUMBER, 0),
  /** First tax category. */
  LINE_CATEGORY(Scope.LINE, Type.ID, 0),
  /** First rate in percent. */
  LINE_RATE(Scope.LINE, Type.NUMBER, 0),
  /** What the buyer accounts it under. */
  LINE_ACCOUNTING(Scope.LINE, Type.ID, 0),
  /** Message id that is answered. */
  ANSWER_MESSAGE(Scope.ANSWER, Type.ID, 32),
  /** Number the supplier gave. */
  ANSWER_NUMBER(Scope.ANSWER, Type.ID, 0),
  /** POSTED, REJECTED or the ERP's own word. */
  ANSWER_DECISION(Scope.ANSWER, Type.ID, 0),
  /** The ERP's document number. */
  ANSWER_DOCUMENT(Scope.ANSWER, Type.ID, 0),
  /** Why it was refused, as a code. */
  ANSWER_CODE(Scope.ANSWER, Type.ID, 0),
  /** Why it was refused, in words. */
  ANSWER_TEXT(Scope.ANSWER, Type.TEXT, 0),
  /** When it was decided. */
  ANSWER_TIME(Scope.ANSWER, Type.TIME, 0),
  /** Why the file was refused, as a code. */
  REFUSAL_CODE(Scope.REFUSAL, Type.ID, 0),
  /** Why the file was refused, in words. */
  REFUSAL_TEXT(Scope.REFUSAL, Type.TEXT, 0);

  /** How a content is written. */
  enum Type {
    /** Never changed. */
    ID,
    /** For people: may be cut. */
    TEXT,
    /** An exact decimal number. */
    NUMBER,
    /** A whole number from 0. */
    COUNT,
    /** A day. */
    DATE,
    /** A moment. */
    TIME
  }

  private final Scope scope;
  private final Type type;
  private final int needs;
  private final String[] words;

  FieldContent(Scope scope, Type type, int needs, String... words) {
    this.scope = scope;
    this.type = type;
    this.needs = needs;
    this.words = words;
  }

  Scope scope() {
    return scope;
  }

  Type type() {
    return type;
  }

  /** How many characters its longest value has; 0 where that is not known. */
  int needs() {
    return needs;
  }

  /** The only words that it can be; none where that is open. */
  String[] words() {
    return words.clone();
  }

  /** Its name in a layout. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  static Optional<FieldContent> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
