package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.einvoice.AttachmentInfo;
import io.ledgerway.base.einvoice.AttachmentSink;
import io.ledgerway.model.v1.envelope.Attachment;
import io.ledgerway.model.v1.envelope.AttachmentBuilder;
import io.ledgerway.model.v1.envelope.AttachmentRole;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** One AdditionalDocumentReference: what it is shows only after its last element. */
final class SupportingDocument {

  private static final Place ATTACHMENTS = Place.DOCUMENT.field("remarks").field("attachments");

  private static final Elements ELEMENTS =
      new Elements()
          .once("ID", "id")
          .once("DocumentTypeCode", "documentCode")
          .many("DocumentDescription", "description")
          .once("Attachment", "");
  private static final Elements CONTENT =
      new Elements().once("EmbeddedDocumentBinaryObject", "").once("ExternalReference", "location");

  private final UblContext context;
  private final AttachmentSink sink;
  private final int index;
  private final Place place;
  private final AttachmentBuilder attachment =
      AttachmentBuilder.builder().role(AttachmentRole.SUPPORTING_DOCUMENT);
  private @Nullable Identifier id;
  private @Nullable String typeCode;
  private @Nullable String description;
  private Extensions kept = Extensions.EMPTY;

  SupportingDocument(UblContext context, AttachmentSink sink, int index) {
    this.context = context;
    this.sink = sink;
    this.index = index;
    this.place = ATTACHMENTS.item(index);
  }

  @Nullable Identifier id() {
    return id;
  }

  @Nullable String typeCode() {
    return typeCode;
  }

  Attachment attachment() {
    return attachment
        .id(id == null ? null : id.value())
        .documentCode(typeCode)
        .description(description)
        .extensions(ReferenceReader.withScheme(kept, id))
        .build();
  }

  DocumentRef reference(DocumentRefType type) {
    return DocumentRefBuilder.builder()
        .type(type)
        .number(id == null ? null : id.value())
        .extensions(ReferenceReader.withScheme(kept, id))
        .build();
  }

  SupportingDocument read() {
    context.beginKeeping();
    Section section = new Section(context, ELEMENTS, place);
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> id = section.identifier();
        case "DocumentTypeCode" -> typeCode = section.code();
        case "DocumentDescription" -> description = LineReader.joined(description, section.text());
        default -> content(section.inner(CONTENT, place));
      }
    }
    kept = context.endKeeping();
    return this;
  }

  private void content(Section section) {
    while (section.next()) {
      if (section.name().equals("ExternalReference")) {
        attachment.location(section.only("URI"));
      } else {
        embedded(section);
      }
    }
  }

  private void embedded(Section section) {
    String mediaType = section.codeAttribute("mimeCode", place.field("mediaType"));
    String fileName = section.attribute("filename");
    attachment.mediaType(mediaType).fileName(fileName).embedded(true);
    String identity = id == null ? null : id.value();
    AttachmentInfo info = new AttachmentInfo(index, identity, fileName, mediaType);
    try (OutputStream target = sink.open(info)) {
      Base64Decoding bytes = new Base64Decoding(target);
      context.cursor().copyText(bytes);
      if (bytes.finish()) {
        attachment.size(bytes.size()).sha256(bytes.sha256());
        return;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String message = "An embedded document is not valid Base64. Have it sent again";
    context.observe("UBL-BINARY", Severity.ERROR, place, message);
  }
}
