package io.ledgerway.connector.treasuryhub;

import static io.ledgerway.connector.treasuryhub.Payments.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ledgerway.connector.event.DeliveryReply;
import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.treasuryhub.simulator.Fault;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.inbox.Inbox;
import io.ledgerway.runtime.inbox.InboxEntry;
import io.ledgerway.runtime.inbox.InboxProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks over a real server, through deaths between answer and handler. */
class WebhookInboxTest {

  private static final PaymentInstruction PAYMENT = payment("P-1", "12.50", "EUR");
  private static final Map<String, String> KEYS =
      Map.of("webhook-key", "webhook-one", "former-webhook-key", "webhook-two");

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> handled = new ArrayList<>();
  private HubWorld world;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    world = new HubWorld(folder);
    world.connect(KEYS);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/webhooks/", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    world.close();
  }

  /** What an embedder's HTTP layer does. */
  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      RawDelivery delivery =
          new RawDelivery(
              exchange.getRequestMethod(),
              target,
              HttpHeaders.received(exchange.getRequestHeaders()),
              exchange.getRequestBody().readNBytes(Inbox.LARGEST + 1),
              world.clock.instant());
      Inbox inbox = new Inbox(world.runtime(), world.inbox());
      DeliveryReply reply = inbox.receive(target.substring("/webhooks/".length()), delivery);
      exchange.sendResponseHeaders(reply.status(), -1);
    }
  }

  private int post(String connection, String body, String secret) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    URI address =
        URI.create("http://localhost:" + server.getAddress().getPort() + "/webhooks/" + connection);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("X-Signature", WebhookSignature.of(bytes, secret))
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private int post(String body) throws Exception {
    return post("hub", body, "synthetic-webhook-one");
  }

  private String webhook(String event) {
    return "{\"event\":\"" + event + "\",\"data\":" + world.hub.orders().get(0) + "}";
  }

  private int process() {
    return new InboxProcessor(world.runtime(), world.inbox(), this::handle).process("hub");
  }

  private void handle(String connection, Event<?> event) {
    handled.add(
        event.type()
            + event
                .state()
                .map(state -> " " + ((SettlementEvent) state.document()).amount().amount())
                .orElse(""));
  }

  private WriteResult payWithoutAnAnswer() {
    world.hub.nextWrites(Fault.APPLIED_NO_REPLY);
    WriteResult lost = world.pay(PAYMENT);
    assertThat(lost.status()).isEqualTo(WriteStatus.UNKNOWN);
    return lost;
  }

  @Test
  void handlesEachEventOnceAndDecidesAPaymentInDoubt() throws Exception {
    WriteResult lost = payWithoutAnAnswer();
    String approved = webhook("approved");
    world.hub.move(world.hub.orders().get(0).path("id").asText(), "completed");
    String completed = webhook("completed");
    assertThat(post(completed)).isEqualTo(200);
    assertThat(post("hub", approved, "synthetic-webhook-two")).as("former key").isEqualTo(200);
    assertThat(handled).isEmpty();

    world.restart(KEYS);
    assertThat(post(completed)).as("redelivered").isEqualTo(200);
    assertThat(process()).isEqualTo(2);
    assertThat(handled)
        .containsExactlyInAnyOrder("payment_order.completed 12.50", "payment_order.approved 12.50");

    world.restart(KEYS);
    assertThat(post(approved)).as("redelivered").isEqualTo(200);
    assertThat(process()).isZero();
    assertThat(handled).hasSize(2);

    WriteResult proven = world.pay(PAYMENT);
    assertThat(proven.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(proven.replayed()).isTrue();
    assertThat(proven.reference()).isEqualTo(world.hub.orders().get(0).path("id").asText());
    assertThat(world.hub.wire()).as("neither sent nor looked up").hasSize(1);
    assertThat(world.hub.effects(lost.wireKey())).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "needs_approval, APPLIED",
    "failed, APPLIED",
    "returned, APPLIED",
    "denied, REJECTED",
    "cancelled, REJECTED"
  })
  void provesWhatALookupWouldFind(String status, WriteStatus proven) throws Exception {
    payWithoutAnAnswer();
    world.hub.move(world.hub.orders().get(0).path("id").asText(), status);
    assertThat(post(webhook(status))).isEqualTo(200);
    assertThat(process()).isEqualTo(1);
    assertThat(world.pay(PAYMENT).status()).isEqualTo(proven);
    assertThat(world.hub.wire()).hasSize(1);
  }

  @Test
  void provesNothingByWhatIsNotOurs() throws Exception {
    payWithoutAnAnswer();
    assertThat(post(webhook("completed").replace("account-1", "account-2"))).isEqualTo(200);
    String other = world.hub.orders().get(0).path("external_id").asText();
    assertThat(post(webhook("completed").replace(other, "another"))).isEqualTo(200);
    assertThat(post("{\"event\":\"posted\",\"data\":{\"id\":\"" + other + "\"}}")).isEqualTo(200);
    assertThat(process()).isEqualTo(3);
    assertThat(world.runtime().reconcile()).as("still in doubt, and looked up").isEqualTo(1);
  }

  @Test
  void storesNothingThatTheHubHasNotSigned() throws Exception {
    world.hub.place(HubWorld.hubOrder("1"));
    String body = webhook("completed");
    assertThat(post("hub", body, "synthetic-webhook-three")).isEqualTo(401);
    assertThat(post("other", body, "synthetic-webhook-one")).isEqualTo(404);
    assertThat(post(body + " ".repeat(Inbox.LARGEST))).isEqualTo(413);
    world.connect(Map.of());
    assertThat(post(body)).as("without a key").isEqualTo(404);
    assertThat(process()).isZero();
    assertThat(world.inbox().parked("hub", 10)).isEmpty();
  }

  @Test
  void keepsWhatIsSignedAndNoEvent() throws Exception {
    assertThat(post("[]")).isEqualTo(200);
    world.restart(KEYS);
    assertThat(process()).isZero();
    assertThat(handled).isEmpty();
    List<InboxEntry> parked = world.inbox().parked("hub", 10);
    assertThat(parked).hasSize(1);
    assertThat(parked.get(0).reason()).contains("no JSON object");
  }
}
