package io.ledgerway.flow.notice;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.envelope.DocumentId;

/** Notices as subjects that wait for a person. */
public final class NoticeSubjects {

  private NoticeSubjects() {}

  /**
   * A notice about something that is expected of a counterparty, or came unexpectedly.
   *
   * @param connection stable id of the connection
   * @param operation the operation that it came by, or would
   * @param code what it is
   * @param about what it is about: the same code about the same is one notice
   * @param text what a person is told
   * @return the notice, which nobody has seen yet
   */
  public static NewSubject open(
      String connection, OperationId operation, String code, String about, String text) {
    NoticeData data =
        new NoticeData(
            connection, operation.value(), FailureCategory.BUSINESS_RULE.name(), code, null);
    DocumentId id = DocumentId.derivedFrom("notice", connection, operation.value(), code, about);
    return open(id, connection, code, text, FlowJson.writeFacts(data));
  }

  static NewSubject open(DocumentId id, String connection, String code, String text, String facts) {
    return new NewSubject(
        new Subject(
            id.value(),
            SubjectKind.NOTICE,
            0,
            0,
            PaymentSteps.HELD,
            NoticingSink.OPEN,
            null,
            connection,
            null,
            null,
            code,
            text,
            facts,
            null),
        facts);
  }
}
