package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.envelope.Attachment;
import io.ledgerway.model.v1.envelope.AttachmentRole;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Identifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes references to other documents (BT-11 to BT-18, BG-3) and supporting documents (BG-24). */
final class ReferenceWriter {

  private static final Place DOCUMENTS = Place.DOCUMENT.field("references").field("documents");
  private static final Place ATTACHMENTS = Place.DOCUMENT.field("remarks").field("attachments");
  private static final String UNKNOWN_MEDIA_TYPE = "application/octet-stream";

  /** A multiple of 3, so that the pieces join to one Base64 text. */
  private static final int PIECE = 3 * 1024;

  private static final Map<DocumentRefType, String> ELEMENTS =
      Map.of(
          DocumentRefType.DESPATCH, "DespatchDocumentReference",
          DocumentRefType.RECEIPT, "ReceiptDocumentReference",
          DocumentRefType.TENDER, "OriginatorDocumentReference",
          DocumentRefType.CONTRACT, "ContractDocumentReference",
          DocumentRefType.PROJECT, "ProjectReference");

  private static final Set<DocumentRefType> BILLED =
      Set.of(DocumentRefType.PRECEDING_INVOICE, DocumentRefType.CREDIT_NOTE);

  private final Output output;
  private final Invoice invoice;
  private final List<DocumentRef> documents;

  ReferenceWriter(Output output, Invoice invoice) {
    this.output = output;
    this.invoice = invoice;
    this.documents = invoice.references().documents();
  }

  void write(Group document) {
    order(document);
    billing(document);
    all(document, DocumentRefType.DESPATCH);
    all(document, DocumentRefType.RECEIPT);
    if (!output.creditNote()) {
      all(document, DocumentRefType.TENDER);
    }
    all(document, DocumentRefType.CONTRACT);
    additional(document);
    all(document, output.creditNote() ? DocumentRefType.TENDER : DocumentRefType.PROJECT);
    reportOthers();
  }

  private void order(Group document) {
    int order = first(DocumentRefType.PURCHASE_ORDER);
    int sales = first(DocumentRefType.SALES_ORDER);
    if (order < 0 && sales < 0) {
      return;
    }
    KeptTexts kept = output.kept(documents.get(order < 0 ? sales : order).extensions());
    Group group = document.child("OrderReference", Order.ORDER_REFERENCE, kept);
    group.text("ID", order < 0 ? null : documents.get(order).number());
    if (sales >= 0) {
      group.text("SalesOrderID", documents.get(sales).number());
      if (documents.get(sales).issueDate() != null) {
        output.losses().add(DOCUMENTS.item(sales).field("issueDate"), "the date of a sales order");
      }
    }
    group.text("IssueDate", order < 0 ? null : documents.get(order).issueDate());
    output.end(group, kept, DOCUMENTS.item(Math.max(order, sales)));
  }

  private int first(DocumentRefType type) {
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).type().equals(type)) {
        return i;
      }
    }
    return -1;
  }

  private void billing(Group document) {
    for (int i = 0; i < documents.size(); i++) {
      DocumentRef each = documents.get(i);
      if (BILLED.contains(each.type())) {
        boolean note = each.type().equals(DocumentRefType.CREDIT_NOTE);
        Group outer = document.child("BillingReference", Order.BILLING_REFERENCE);
        reference(
            outer, note ? "CreditNoteDocumentReference" : "InvoiceDocumentReference", each, i);
        outer.end();
      }
    }
  }

  private void all(Group document, DocumentRefType type) {
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).type().equals(type)) {
        reference(document, Objects.requireNonNull(ELEMENTS.get(type)), documents.get(i), i);
      }
    }
  }

  private void reference(Group outer, String element, DocumentRef each, int index) {
    KeptTexts kept = output.kept(each.extensions());
    Group group = outer.child(element, Order.DOCUMENT_REFERENCE, kept);
    group.text("ID", each.number()).text("IssueDate", each.issueDate());
    output.end(group, kept, DOCUMENTS.item(index));
  }

  private void additional(Group document) {
    Identifier object = invoice.references().invoicedObject();
    if (object != null) {
      document
          .child("AdditionalDocumentReference", Order.DOCUMENT_REFERENCE)
          .identifier("ID", object)
          .text("DocumentTypeCode", ReferenceReader.INVOICED_OBJECT)
          .end();
    }
    for (int i = 0; i < documents.size(); i++) {
      DocumentRefType type = documents.get(i).type();
      if (type.equals(DocumentRefType.INVOICED_OBJECT)) {
        coded(document, documents.get(i), ReferenceReader.INVOICED_OBJECT, i);
      } else if (output.creditNote() && type.equals(DocumentRefType.PROJECT)) {
        coded(document, documents.get(i), ReferenceReader.PROJECT, i);
      }
    }
    for (int i = 0; i < invoice.remarks().attachments().size(); i++) {
      attachment(document, invoice.remarks().attachments().get(i), ATTACHMENTS.item(i));
    }
  }

  private void coded(Group document, DocumentRef each, String code, int index) {
    KeptTexts kept = output.kept(each.extensions());
    Group group = document.child("AdditionalDocumentReference", Order.DOCUMENT_REFERENCE, kept);
    group.text("ID", each.number(), schemeOf(kept)).text("DocumentTypeCode", code);
    if (each.issueDate() != null) {
      output.losses().add(DOCUMENTS.item(index).field("issueDate"), "the date of a reference");
    }
    output.end(group, kept, DOCUMENTS.item(index));
  }

  static Map<String, String> schemeOf(KeptTexts kept) {
    String scheme = kept.take(ReferenceReader.SCHEME);
    return scheme == null ? Map.of() : Map.of("schemeID", scheme);
  }

  private void reportOthers() {
    for (int i = 0; i < documents.size(); i++) {
      DocumentRefType type = documents.get(i).type();
      boolean one =
          type.equals(DocumentRefType.PURCHASE_ORDER) || type.equals(DocumentRefType.SALES_ORDER);
      boolean written =
          one
              ? i == first(type)
              : BILLED.contains(type)
                  || ELEMENTS.containsKey(type)
                  || type.equals(DocumentRefType.INVOICED_OBJECT);
      if (!written) {
        output.losses().add(DOCUMENTS.item(i), "a reference of this kind");
      }
    }
  }

  private void attachment(Group document, Attachment each, Place place) {
    KeptTexts kept = output.kept(each.extensions());
    Group group = document.child("AdditionalDocumentReference", Order.DOCUMENT_REFERENCE, kept);
    group
        .text("ID", each.id(), schemeOf(kept))
        .text("DocumentTypeCode", each.documentCode())
        .text("DocumentDescription", each.description());
    content(group, each, place);
    if (each.role() != null && !each.role().equals(AttachmentRole.SUPPORTING_DOCUMENT)) {
      output.losses().add(place.field("role"), "the role of an attachment");
    }
    output.end(group, kept, place);
  }

  private void content(Group reference, Attachment each, Place place) {
    try (InputStream bytes = output.source().open(each)) {
      if (each.embedded() && bytes == null) {
        output.losses().add(place, "an embedded file whose bytes no source has");
      }
      if (bytes == null && each.location() == null) {
        return;
      }
      Group group = reference.child("Attachment", Order.ATTACHMENT);
      if (bytes != null) {
        embed(group, each, bytes);
      }
      if (each.location() != null) {
        group
            .child("ExternalReference", Order.EXTERNAL_REFERENCE)
            .text("URI", each.location())
            .end();
      }
      group.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void embed(Group group, Attachment each, InputStream bytes) throws IOException {
    XmlWriter xml = group.open("EmbeddedDocumentBinaryObject");
    xml.attribute("mimeCode", Objects.requireNonNullElse(each.mediaType(), UNKNOWN_MEDIA_TYPE));
    String fileName = each.fileName();
    if (fileName != null) {
      xml.attribute("filename", fileName);
    }
    byte[] piece = bytes.readNBytes(PIECE);
    while (piece.length > 0) {
      xml.text(Base64.getEncoder().encodeToString(piece));
      piece = bytes.readNBytes(PIECE);
    }
    xml.end();
  }
}
