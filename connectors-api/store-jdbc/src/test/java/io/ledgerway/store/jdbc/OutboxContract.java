package io.ledgerway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.payment.PaymentBatchBuilder;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.outbox.OutboxEntry;
import io.ledgerway.runtime.outbox.OutboxMessage;
import io.ledgerway.runtime.outbox.OutboxRound;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox must do; run on each database. */
abstract class OutboxContract {

  private static final Instant READ = Instant.parse("2026-11-02T07:00:00Z");

  private String url;
  private JdbcStores stores;
  private Connection caller;

  abstract String freshDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    url = freshDatabase();
    stores = JdbcStores.open(url);
    caller = DriverManager.getConnection(url);
    caller.setAutoCommit(false);
  }

  @AfterEach
  void close() throws Exception {
    caller.close();
    stores.close();
  }

  private static OutboxMessage message(String connection, String number, int revision) {
    return message(
        connection,
        number,
        revision,
        DocumentType.INVOICE,
        InvoiceBuilder.builder().number(number).build());
  }

  private static <T> OutboxMessage message(
      String connection, String number, int revision, DocumentType type, T document) {
    SourceSystem system = new SourceSystem("test", "test-1", "test", "1", "Document", null);
    Envelope<T> envelope =
        EnvelopeBuilder.<T>builder()
            .schema("canonical/" + type.value())
            .schemaVersion("1.0.0")
            .id(new DocumentId("id-" + number))
            .type(type)
            .origin(new Origin(system, null, READ, READ, null, null, List.of(), null))
            .document(document)
            .build();
    return new OutboxMessage(
        UUID.randomUUID(),
        connection,
        new OperationId("post"),
        new OpKey("tenant", "post-payable", "invoice", number, revision),
        "fp1:" + number + revision,
        "field-" + number,
        envelope);
  }

  private static SealedBatch sealedBatch() {
    return new SealedBatch(
        PaymentBatchBuilder.builder()
            .id(new DocumentId("b-1"))
            .number("B-1")
            .currency(new CurrencyCode("EUR"))
            .executionDate(LocalDate.of(2026, 11, 3))
            .build(),
        List.of());
  }

  private OutboxMessage enqueue(String connection, String number, int revision) throws Exception {
    OutboxMessage message = message(connection, number, revision);
    stores.outbox().enqueue(caller, message);
    caller.commit();
    return message;
  }

  private List<UUID> due(String connection) {
    return stores.outbox().due(connection, 10).stream().map(OutboxEntry::id).toList();
  }

  private static OutboxRound later(OutboxMessage message, Duration rest) {
    return new OutboxRound(
        message.id(), WriteStatus.RETRY_LATER, rest, null, "TRANSIENT", "It is busy");
  }

  private static OutboxRound applied(OutboxMessage message) {
    return new OutboxRound(message.id(), WriteStatus.APPLIED, null, "4711", null, null);
  }

  @Test
  void keepsAMessageAsItWasGiven() throws Exception {
    OutboxMessage message = enqueue("hub", "R-1", 3);
    OutboxEntry entry = stores.outbox().due("hub", 10).get(0);
    assertThat(entry.id()).isEqualTo(message.id());
    assertThat(entry.key()).isEqualTo(message.key());
    assertThat(entry.operation()).isEqualTo(message.operation());
    assertThat(entry.fingerprint()).isEqualTo(message.fingerprint());
    assertThat(entry.documentKey()).isEqualTo("field-R-1");
    assertThat(DocumentJson.create().read(entry.payload())).isEqualTo(message.document());
    assertThat(entry.rounds()).isZero();
    assertThat(entry.status()).isNull();
    assertThat(stores.outbox().find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void showsNothingBeforeTheCallerCommits() throws Exception {
    stores.outbox().enqueue(caller, message("hub", "R-1", 0));
    assertThat(due("hub")).isEmpty();
    caller.commit();
    assertThat(due("hub")).hasSize(1);
  }

  @Test
  void forgetsWhatTheCallerRollsBack() throws Exception {
    OutboxMessage message = message("hub", "R-1", 0);
    stores.outbox().enqueue(caller, message);
    caller.rollback();
    assertThat(due("hub")).isEmpty();
    assertThat(stores.outbox().find(message.id())).isEmpty();
  }

  @Test
  void storesAMessageOnceAndLeavesTheTransactionIntact() throws Exception {
    OutboxMessage message = enqueue("hub", "R-1", 0);
    stores.outbox().enqueue(caller, message);
    OutboxMessage other = message("hub", "R-2", 0);
    stores.outbox().enqueue(caller, other);
    caller.commit();
    assertThat(due("hub")).containsExactly(message.id(), other.id());
  }

  @Test
  void refusesAConnectionThatCommitsByItself() throws Exception {
    caller.setAutoCommit(true);
    OutboxMessage message = message("hub", "R-1", 0);
    assertThatThrownBy(() -> stores.outbox().enqueue(caller, message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("begin a transaction");
    assertThat(stores.outbox().find(message.id())).isEmpty();
  }

  @Test
  void refusesABatchOfDocumentsThatHaveIntentionsOfTheirOwn() {
    OutboxMessage batch = message("hub", "B-1", 0, DocumentType.SEALED_BATCH, sealedBatch());
    assertThatThrownBy(() -> stores.outbox().enqueue(caller, batch))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysSoWhenTheDatabaseRefuses() throws Exception {
    Connection closed = DriverManager.getConnection(url);
    closed.setAutoCommit(false);
    closed.close();
    OutboxMessage message = message("hub", "R-1", 0);
    assertThatThrownBy(() -> stores.outbox().enqueue(closed, message))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void givesEachConnectionItsOwnInTheirOrder() throws Exception {
    OutboxMessage first = enqueue("hub", "R-1", 0);
    OutboxMessage other = enqueue("books", "R-1", 0);
    OutboxMessage second = enqueue("hub", "R-2", 0);
    assertThat(due("hub")).containsExactly(first.id(), second.id());
    assertThat(due("books")).containsExactly(other.id());
    assertThat(stores.outbox().due("hub", 1)).hasSize(1);
  }

  @Test
  void letsNoRevisionOvertakeAnEarlierOne() throws Exception {
    OutboxMessage first = enqueue("hub", "R-1", 0);
    OutboxMessage revised = enqueue("hub", "R-1", 1);
    OutboxMessage other = enqueue("hub", "R-2", 0);
    stores.outbox().record(List.of(later(first, Duration.ofHours(1))));
    assertThat(due("hub")).containsExactly(other.id());
    stores.outbox().record(List.of(applied(first)));
    assertThat(due("hub")).containsExactly(revised.id(), other.id());
  }

  @Test
  void restsAsLongAsItIsTold() throws Exception {
    OutboxMessage message = enqueue("hub", "R-1", 0);
    stores.outbox().record(List.of(later(message, Duration.ofHours(1))));
    assertThat(due("hub")).isEmpty();
    OutboxEntry resting = stores.outbox().find(message.id()).orElseThrow();
    assertThat(resting.rounds()).isEqualTo(1);
    assertThat(resting.status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(resting.reasonCode()).isEqualTo("TRANSIENT");
    assertThat(resting.reason()).isEqualTo("It is busy");
    stores.outbox().record(List.of(later(message, Duration.ZERO)));
    assertThat(due("hub")).containsExactly(message.id());
  }

  @Test
  void leavesAMessageThatHasEndedAsItIs() throws Exception {
    OutboxMessage message = enqueue("hub", "R-1", 0);
    stores.outbox().record(List.of(applied(message)));
    stores.outbox().record(List.of(later(message, Duration.ZERO)));
    assertThat(due("hub")).isEmpty();
    OutboxEntry ended = stores.outbox().find(message.id()).orElseThrow();
    assertThat(ended.ended()).isTrue();
    assertThat(ended.reference()).isEqualTo("4711");
    assertThat(ended.rounds()).isEqualTo(1);
  }

  @Test
  void forgetsMessagesThatEndedLongAgo() throws Exception {
    OutboxMessage ended = enqueue("hub", "R-1", 0);
    OutboxMessage open = enqueue("hub", "R-2", 0);
    stores.outbox().record(List.of(applied(ended), later(open, Duration.ZERO)));
    assertThat(stores.outbox().purge(Duration.ofHours(1), 10)).as("too young").isZero();
    assertThat(stores.outbox().purge(Duration.ZERO, 10)).isEqualTo(1);
    assertThat(stores.outbox().find(ended.id())).isEmpty();
    assertThat(stores.outbox().find(open.id())).isPresent();
  }

  @Test
  void hasTheColumnsThatAnOutboxRouterReads() throws Exception {
    OutboxMessage message = enqueue("hub", "R-1", 0);
    try (Statement statement = caller.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT id, aggregatetype, aggregateid, type, payload FROM lw_outbox")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString("id")).isEqualTo(message.id().toString());
      assertThat(row.getString("aggregatetype")).isEqualTo("invoice");
      assertThat(row.getString("aggregateid")).isEqualTo("R-1");
      assertThat(row.getString("type")).isEqualTo("post-payable");
      assertThat(row.getString("payload")).contains("R-1");
    }
  }
}
