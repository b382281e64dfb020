package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.Attachment;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.value.DocumentRefType;
import java.util.ArrayList;
import java.util.List;

/** Reads references to other documents (BT-11 to BT-18, BG-3) and supporting documents (BG-24). */
final class ReferenceReader {

  private static final String INVOICED_OBJECT = "130";
  private static final String PROJECT = "50";

  private final UblContext context;
  private final boolean creditNote;
  private final List<DocumentRef> references = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();

  ReferenceReader(UblContext context, boolean creditNote) {
    this.context = context;
    this.creditNote = creditNote;
  }

  List<DocumentRef> references() {
    return references;
  }

  List<Attachment> attachments() {
    return attachments;
  }

  /** Reads a reference of the document; false when the element is none. */
  boolean read(String name) {
    switch (name) {
      case "OrderReference" -> order();
      case "BillingReference" -> billing();
      case "DespatchDocumentReference" -> document(DocumentRefType.DESPATCH);
      case "ReceiptDocumentReference" -> document(DocumentRefType.RECEIPT);
      case "OriginatorDocumentReference" -> document(DocumentRefType.TENDER);
      case "ContractDocumentReference" -> document(DocumentRefType.CONTRACT);
      case "ProjectReference" -> document(DocumentRefType.PROJECT);
      case "AdditionalDocumentReference" -> additional();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void order() {
    DocumentRefBuilder order = DocumentRefBuilder.builder().type(DocumentRefType.PURCHASE_ORDER);
    String salesOrder = null;
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> order.number(context.text());
        case "SalesOrderID" -> salesOrder = context.text();
        case "IssueDate" -> order.issueDate(context.date(at(), "issueDate"));
        default -> context.unmapped();
      }
    }
    add(order.build());
    add(DocumentRefBuilder.builder().type(DocumentRefType.SALES_ORDER).number(salesOrder).build());
  }

  private void billing() {
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "InvoiceDocumentReference", "CreditNoteDocumentReference" ->
            document(DocumentRefType.PRECEDING_INVOICE);
        default -> context.unmapped();
      }
    }
  }

  private void document(DocumentRefType type) {
    DocumentRefBuilder reference = DocumentRefBuilder.builder().type(type);
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> reference.number(context.text());
        case "IssueDate" -> reference.issueDate(context.date(at(), "issueDate"));
        default -> context.unmapped();
      }
    }
    add(reference.build());
  }

  private void additional() {
    SupportingDocument document = new SupportingDocument(context, attachments.size()).read();
    if (INVOICED_OBJECT.equals(document.typeCode())) {
      add(reference(DocumentRefType.INVOICED_OBJECT, document));
    } else if (creditNote && PROJECT.equals(document.typeCode())) {
      add(reference(DocumentRefType.PROJECT, document));
    } else {
      attachments.add(document.attachment());
    }
  }

  private static DocumentRef reference(DocumentRefType type, SupportingDocument document) {
    DocumentRefBuilder reference = DocumentRefBuilder.builder().type(type).number(document.id());
    String scheme = document.scheme();
    if (scheme != null) {
      reference.extensions(Kept.one("schemeID", scheme));
    }
    return reference.build();
  }

  private void add(DocumentRef reference) {
    if (reference.number() != null || reference.issueDate() != null) {
      references.add(reference);
    }
  }

  private String at() {
    return "/document/references/documents/" + references.size();
  }
}
