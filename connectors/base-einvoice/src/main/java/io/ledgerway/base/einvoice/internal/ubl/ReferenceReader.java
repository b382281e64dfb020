package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.einvoice.AttachmentSink;
import io.ledgerway.model.v1.envelope.Attachment;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads references to other documents (BT-11 to BT-18, BG-3) and supporting documents (BG-24). */
final class ReferenceReader {

  /** The type code of an invoiced object (BT-18, BT-128). */
  static final String INVOICED_OBJECT = "130";

  /** The type code of a project (BT-11) in a credit note. */
  static final String PROJECT = "50";

  /** The extension of a reference that holds the scheme of its number. */
  static final String SCHEME = "schemeID";

  private static final Place OBJECT = Place.DOCUMENT.field("references").field("invoicedObject");

  private static final Elements ORDER =
      new Elements()
          .once("ID", "number")
          .once("SalesOrderID", "number")
          .once("IssueDate", "issueDate");
  private static final Elements BILLING =
      new Elements().once("InvoiceDocumentReference", "").once("CreditNoteDocumentReference", "");
  private static final Elements DOCUMENT =
      new Elements().once("ID", "number").once("IssueDate", "issueDate");

  private final UblContext context;
  private final AttachmentSink sink;
  private final boolean creditNote;
  private final List<DocumentRef> references = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private @Nullable Identifier invoicedObject;

  ReferenceReader(UblContext context, AttachmentSink sink, boolean creditNote) {
    this.context = context;
    this.sink = sink;
    this.creditNote = creditNote;
  }

  List<DocumentRef> references() {
    return references;
  }

  List<Attachment> attachments() {
    return attachments;
  }

  /** The invoiced object (BT-18). */
  @Nullable Identifier invoicedObject() {
    return invoicedObject;
  }

  /** Reads the child that a section stands on; false when it is no reference. */
  boolean read(Section section) {
    switch (section.name()) {
      case "OrderReference" -> order(section);
      case "BillingReference" -> billing(section);
      case "DespatchDocumentReference" -> document(DocumentRefType.DESPATCH, section);
      case "ReceiptDocumentReference" -> document(DocumentRefType.RECEIPT, section);
      case "OriginatorDocumentReference" -> document(DocumentRefType.TENDER, section);
      case "ContractDocumentReference" -> document(DocumentRefType.CONTRACT, section);
      case "ProjectReference" -> document(DocumentRefType.PROJECT, section);
      case "AdditionalDocumentReference" -> additional();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void order(Section outer) {
    context.beginKeeping();
    DocumentRefBuilder order = DocumentRefBuilder.builder().type(DocumentRefType.PURCHASE_ORDER);
    String salesOrder = null;
    Section section = outer.inner(ORDER, at(outer));
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> order.number(section.text());
        case "SalesOrderID" -> salesOrder = section.text();
        default -> order.issueDate(section.date());
      }
    }
    addStated(order.extensions(context.endKeeping()).build());
    addStated(
        DocumentRefBuilder.builder().type(DocumentRefType.SALES_ORDER).number(salesOrder).build());
  }

  private void billing(Section outer) {
    boolean any = false;
    Section section = outer.inner(BILLING, at(outer));
    while (section.next()) {
      boolean invoice = section.name().equals("InvoiceDocumentReference");
      references.add(
          reference(
              invoice ? DocumentRefType.PRECEDING_INVOICE : DocumentRefType.CREDIT_NOTE,
              section,
              at(outer)));
      any = true;
    }
    if (!any) {
      references.add(DocumentRefBuilder.builder().type(DocumentRefType.PRECEDING_INVOICE).build());
    }
  }

  private void document(DocumentRefType type, Section outer) {
    addStated(reference(type, outer, at(outer)));
  }

  private DocumentRef reference(DocumentRefType type, Section outer, Place at) {
    context.beginKeeping();
    DocumentRefBuilder reference = DocumentRefBuilder.builder().type(type);
    Section section = outer.inner(DOCUMENT, at);
    while (section.next()) {
      if (section.name().equals("ID")) {
        reference.number(section.text());
      } else {
        reference.issueDate(section.date());
      }
    }
    return reference.extensions(context.endKeeping()).build();
  }

  private void additional() {
    SupportingDocument document = new SupportingDocument(context, sink, attachments.size()).read();
    if (INVOICED_OBJECT.equals(document.typeCode())) {
      invoicedObject(document);
    } else if (creditNote && PROJECT.equals(document.typeCode())) {
      references.add(document.reference(DocumentRefType.PROJECT));
    } else {
      attachments.add(document.attachment());
    }
  }

  private void invoicedObject(SupportingDocument document) {
    if (document.id() == null) {
      context.absent(OBJECT, "cbc:ID");
    } else if (invoicedObject == null) {
      invoicedObject = document.id();
    } else {
      references.add(document.reference(DocumentRefType.INVOICED_OBJECT));
    }
  }

  static Extensions withScheme(Extensions kept, @Nullable Identifier id) {
    return id == null || id.scheme() == null ? kept : Kept.with(kept, SCHEME, id.scheme().value());
  }

  private void addStated(DocumentRef reference) {
    if (reference.number() != null
        || reference.issueDate() != null
        || !reference.extensions().isEmpty()) {
      references.add(reference);
    }
  }

  private Place at(Section outer) {
    return outer.at().item(references.size());
  }
}
