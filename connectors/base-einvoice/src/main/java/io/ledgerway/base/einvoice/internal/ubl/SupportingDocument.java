package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.Attachment;
import io.ledgerway.model.v1.envelope.AttachmentBuilder;
import io.ledgerway.model.v1.envelope.AttachmentRole;
import io.ledgerway.model.v1.value.Severity;
import org.jspecify.annotations.Nullable;

/** One AdditionalDocumentReference: what it is shows only after its last element. */
final class SupportingDocument {

  private final UblContext context;
  private final String at;
  private final AttachmentBuilder attachment =
      AttachmentBuilder.builder().role(AttachmentRole.SUPPORTING_DOCUMENT);
  private @Nullable String id;
  private @Nullable String scheme;
  private @Nullable String typeCode;

  SupportingDocument(UblContext context, int index) {
    this.context = context;
    this.at = "/document/remarks/attachments/" + index;
  }

  @Nullable String id() {
    return id;
  }

  @Nullable String scheme() {
    return scheme;
  }

  @Nullable String typeCode() {
    return typeCode;
  }

  Attachment attachment() {
    if (scheme != null) {
      attachment.extensions(Kept.one("schemeID", scheme));
    }
    return attachment.id(id).documentCode(typeCode).build();
  }

  SupportingDocument read() {
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> {
          scheme = context.attribute("schemeID");
          id = context.text();
        }
        case "DocumentTypeCode" -> typeCode = context.text();
        case "DocumentDescription" -> attachment.description(context.text());
        case "Attachment" -> content();
        default -> context.unmapped();
      }
    }
    return this;
  }

  private void content() {
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "EmbeddedDocumentBinaryObject" -> embedded();
        case "ExternalReference" -> attachment.location(context.only("URI"));
        default -> context.unmapped();
      }
    }
  }

  private void embedded() {
    attachment
        .mediaType(context.attribute("mimeCode"))
        .fileName(context.attribute("filename"))
        .embedded(true);
    long line = context.cursor().line();
    Base64Digest digest = new Base64Digest();
    context.cursor().copyText(digest);
    if (digest.finish()) {
      attachment.size(digest.size()).sha256(digest.sha256());
    } else {
      String message = "An embedded document is not valid Base64. Have it sent again";
      context.observe("UBL-BINARY", Severity.ERROR, at, message, line);
    }
  }
}
