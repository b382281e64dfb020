package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.erplegacy.internal.map.Acknowledgements;
import io.ledgerway.connector.erplegacy.internal.map.Answer;
import io.ledgerway.connector.erplegacy.internal.staging.AnsweredRows.Row;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Reads the ERP's answers out of its rows. A row that is committed late, within the overlap behind
 * the newest one, changes the digest of the window; then the window is given out again. Not
 * thread-safe.
 */
final class StagingReader implements RecordReader<PostingAcknowledgement> {

  private static final String TABLE = "STG_APINV_HDR";

  private final StagingSettings settings;
  private final ConnectorContext context;
  private final Acknowledgements acknowledgements;
  private final String scope;

  StagingReader(StagingSettings settings, ConnectorContext context) {
    this.settings = settings;
    this.context = context;
    this.acknowledgements = new Acknowledgements(settings.connection(), TABLE, context.clock());
    this.scope = DocumentId.derivedFrom("company", settings.company()).value();
  }

  @Override
  public List<Partition> partitions(Call call) {
    return List.of(new Partition(TABLE, null));
  }

  @Override
  public Page<PostingAcknowledgement> read(
      Partition partition, Cursor from, int maxItems, Call call) {
    call.requireLive(context.clock());
    Watermark mark = Watermark.of(from, scope);
    return context.sql().inTransaction(connection -> read(connection, from, mark, maxItems));
  }

  private Page<PostingAcknowledgement> read(
      Connection connection, Cursor from, Watermark mark, int maxItems) throws SQLException {
    AnsweredRows rows = new AnsweredRows(connection, settings.company());
    List<Row> fresh = rows.after(mark, maxItems + 1);
    List<Row> given = fresh.subList(0, Math.min(maxItems, fresh.size()));
    Instant windowFrom = given.isEmpty() ? mark.windowFrom() : windowAfter(mark, given);
    WindowDigest known = new WindowDigest();
    WindowDigest next = new WindowDigest();
    rows.window(
        mark,
        (updatedAt, messageId) -> {
          known.add(updatedAt, messageId);
          if (!updatedAt.isBefore(windowFrom)) {
            next.add(updatedAt, messageId);
          }
        });
    if (!known.hex().equals(mark.window())) {
      return again(rows, mark, maxItems);
    }
    if (given.isEmpty()) {
      return new Page<>(List.of(), from, true, List.of());
    }
    return page(given, windowFrom, next, fresh.size() == given.size());
  }

  /** The window has changed: what was given out of it is given out again with what is new. */
  private Page<PostingAcknowledgement> again(AnsweredRows rows, Watermark mark, int maxItems)
      throws SQLException {
    List<Row> all = rows.from(mark, maxItems + 1);
    if (all.isEmpty()) {
      Watermark emptied =
          new Watermark(
              mark.windowFrom(), mark.updatedAt(), mark.messageId(), new WindowDigest().hex());
      return new Page<>(List.of(), emptied.cursor(scope), true, List.of());
    }
    List<Row> given = all.subList(0, Math.min(maxItems, all.size()));
    return page(given, windowAfter(mark, given), new WindowDigest(), all.size() == given.size());
  }

  private Page<PostingAcknowledgement> page(
      List<Row> given, Instant windowFrom, WindowDigest window, boolean drained) {
    for (Row row : given) {
      if (!row.updatedAt().isBefore(windowFrom)) {
        window.add(row.updatedAt(), row.answer().messageId());
      }
    }
    Row newest = newest(given);
    Watermark mark =
        new Watermark(windowFrom, newest.updatedAt(), newest.answer().messageId(), window.hex());
    List<Envelope<PostingAcknowledgement>> items = given.stream().map(this::envelope).toList();
    return new Page<>(items, mark.cursor(scope), drained, List.of());
  }

  private Envelope<PostingAcknowledgement> envelope(Row row) {
    Answer answer = row.answer();
    return acknowledgements.envelope(
        answer, null, TABLE, answer.messageId(), answer.decision(), row.updatedAt().toString());
  }

  private static Instant windowAfter(Watermark mark, List<Row> given) {
    return mark.windowBefore(newest(given).updatedAt());
  }

  private static Row newest(List<Row> given) {
    return Objects.requireNonNull(given.get(given.size() - 1));
  }
}
