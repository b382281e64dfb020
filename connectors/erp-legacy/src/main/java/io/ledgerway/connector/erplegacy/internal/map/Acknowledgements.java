package io.ledgerway.connector.erplegacy.internal.map;

import io.ledgerway.model.v1.envelope.Completeness;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.RawReference;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.envelope.SourceVersion;
import io.ledgerway.model.v1.envelope.Trace;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.ledger.PostingDecision;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the ERP's answers into acknowledgements in their envelopes. */
public final class Acknowledgements {

  /** Id of the connector. */
  public static final String CONNECTOR = "erp-legacy";

  /** Version of the connector. */
  public static final String VERSION = "0.1.0";

  private static final String SCHEMA_VERSION = "1.0";
  private static final String FORMAT_VERSION = "1";

  private final String connection;
  private final String objectType;
  private final Clock clock;

  /**
   * Acknowledgements of one connection.
   *
   * @param connection stable id of the connection
   * @param objectType the ERP's name of what is read
   * @param clock the time
   */
  public Acknowledgements(String connection, String objectType, Clock clock) {
    this.connection = connection;
    this.objectType = objectType;
    this.clock = clock;
  }

  /** Wraps one answer; the same place gives the same id. */
  public Envelope<PostingAcknowledgement> envelope(
      Answer answer, @Nullable RawReference raw, String... place) {
    Instant now = clock.instant();
    SourceSystem source =
        new SourceSystem("legacy-erp", connection, CONNECTOR, VERSION, objectType, FORMAT_VERSION);
    return new Envelope<>(
        "canonical/" + DocumentType.POSTING_ACKNOWLEDGEMENT,
        SCHEMA_VERSION,
        DocumentId.derivedFrom(
            Stream.concat(Stream.of(CONNECTOR, connection), Stream.of(place))
                .toArray(String[]::new)),
        DocumentType.POSTING_ACKNOWLEDGEMENT,
        0,
        null,
        new Origin(source, SourceVersion.EMPTY, now, now, null, null, List.of(), raw),
        Trace.EMPTY,
        List.of(),
        Completeness.EMPTY,
        acknowledgement(answer),
        null,
        Extensions.EMPTY);
  }

  private PostingAcknowledgement acknowledgement(Answer answer) {
    return new PostingAcknowledgement(
        answer.messageId(),
        null,
        emptyToNull(answer.documentNumber()),
        connection,
        emptyToNull(answer.targetDocumentNumber()),
        new PostingDecision(answer.decision()),
        Stream.of(answer.errorCode(), answer.errorText())
            .map(Acknowledgements::emptyToNull)
            .filter(Objects::nonNull)
            .toList(),
        answer.at(),
        Extensions.EMPTY);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
