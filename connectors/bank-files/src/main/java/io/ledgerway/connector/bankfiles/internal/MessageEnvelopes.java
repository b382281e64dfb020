package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.RawReference;
import io.ledgerway.model.v1.envelope.SourceSystem;
import java.time.Instant;

/** Puts the documents of a message into envelopes. */
record MessageEnvelopes<T>(String connectionId, MessageKind<T> kind) {

  Envelope<T> of(FileEntry file, MessageHead head, long index, T document, Instant now) {
    return EnvelopeBuilder.<T>builder()
        .schema("canonical/" + kind.documentType().value())
        .schemaVersion("1.0")
        .id(kind.id(connectionId, file, index, document))
        .type(kind.documentType())
        .origin(
            OriginBuilder.builder()
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
                .build())
        .document(document)
        .build();
  }
}
