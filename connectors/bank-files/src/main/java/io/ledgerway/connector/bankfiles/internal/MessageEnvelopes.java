package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Lineage;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.RawReference;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.envelope.Trace;
import io.ledgerway.model.v1.settlement.AccountStatement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the documents of a message into envelopes. */
record MessageEnvelopes<T>(String connectionId, MessageKind<T> kind) {

  Envelope<T> of(
      FileEntry file,
      MessageHead head,
      long index,
      T document,
      @Nullable Long statement,
      Instant now) {
    Trace trace =
        statement == null
            ? Trace.EMPTY
            : new Trace(
                new Lineage(
                    null,
                    null,
                    null,
                    List.of(statementId(file, statement).value() + "@" + file.sha256())),
                null,
                null);
    return envelope(
        kind.documentType(),
        kind.id(connectionId, file, index, document),
        origin(file, head, now),
        trace,
        document);
  }

  /** The header of a statement: the same document when it begins and when it ends. */
  Envelope<AccountStatement> of(
      FileEntry file, MessageHead head, StatementPlace place, Instant now) {
    return envelope(
        DocumentType.ACCOUNT_STATEMENT,
        statementId(file, place.index()),
        origin(file, head, now),
        Trace.EMPTY,
        place.statement());
  }

  private static DocumentId statementId(FileEntry file, long statement) {
    return DocumentId.derivedFrom("statement", file.sha256(), Long.toString(statement));
  }

  private Origin origin(FileEntry file, MessageHead head, Instant now) {
    return OriginBuilder.builder()
        .source(
            new SourceSystem(
                "bank",
                connectionId,
                BankFiles.ID,
                BankFiles.VERSION,
                head.message(),
                head.version()))
        .observedAt(now)
        .ingestedAt(now)
        .raw(
            new RawReference(
                file.name(), head.mediaType(), file.sha256(), file.size(), null, false))
        .build();
  }

  private static <D> Envelope<D> envelope(
      DocumentType type, DocumentId id, Origin origin, Trace trace, D document) {
    return EnvelopeBuilder.<D>builder()
        .schema("canonical/" + type.value())
        .schemaVersion("1.0")
        .id(id)
        .type(type)
        .origin(origin)
        .trace(trace)
        .document(document)
        .build();
  }
}
