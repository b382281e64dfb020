package io.ledgerway.flow.notice;

import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.envelope.DocumentId;

/** Notices as subjects that wait for a person. */
final class NoticeSubjects {

  private NoticeSubjects() {}

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
