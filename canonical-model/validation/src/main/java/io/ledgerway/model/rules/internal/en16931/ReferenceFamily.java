package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.envelope.Attachment;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.value.DocumentRefType;
import java.util.List;
import java.util.Set;

/** BG-3 and BG-24: preceding invoices and supporting documents. */
final class ReferenceFamily implements RuleFamily {

  private final Rule supporting;
  private final Rule preceding;
  private final Rule mediaType;
  private final Set<String> mediaTypes;

  ReferenceFamily(RuleBook book) {
    supporting =
        book.rule(
            "BR-52",
            "/remarks/attachments/*/id",
            "A supporting document (BG-24) has a reference (BT-122).");
    preceding =
        book.rule(
            "BR-55",
            "/references/documents/*/number",
            "A reference to a preceding invoice (BG-3) has its number (BT-25).");
    mediaType =
        book.rule(
            "BR-CL-24",
            "/remarks/attachments/*/mediaType",
            "The media type of an embedded document (BT-125) is one that EN 16931 allows.");
    mediaTypes = book.codes("mime");
  }

  @Override
  public void judge(Verdict verdict) {
    List<Attachment> attachments = verdict.invoice().remarks().attachments();
    for (int i = 0; i < attachments.size(); i++) {
      String at = "/remarks/attachments/" + i;
      if (Verdict.isBlank(attachments.get(i).id())) {
        verdict.violation(supporting, at + "/id", "It is missing; add it.");
      }
      if (verdict.observed().spaced(at + "/mediaType")) {
        verdict.violation(mediaType, at + "/mediaType", "Remove the white space around it.");
      } else if (attachments.get(i).embedded()) {
        verdict.code(mediaType, mediaTypes, attachments.get(i).mediaType(), at, "/mediaType");
      }
    }
    if (verdict.observed().absent("/references/invoicedObject")) {
      verdict.violation(supporting, "/references/invoicedObject", "It is missing; add it.");
    }
    List<DocumentRef> documents = verdict.invoice().references().documents();
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).type().equals(DocumentRefType.PRECEDING_INVOICE)
          && documents.get(i).number() == null) {
        verdict.absent(preceding, "/references/documents/" + i + "/number");
      } else if (documents.get(i).number() == null
          && verdict.facts().creditNote()
          && documents.get(i).type().equals(DocumentRefType.PROJECT)) {
        verdict.violation(
            supporting, "/references/documents/" + i + "/number", "It is missing; add it.");
      }
    }
  }
}
