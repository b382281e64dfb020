package io.ledgerway.connector.treasuryhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreasuryHubSimulatorTest {

  private static final String KEY = "key-a";

  private final SteeredClock clock = new SteeredClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private TreasuryHubSimulator hub;

  @BeforeEach
  void start() throws IOException {
    hub = new TreasuryHubSimulator(clock, KEY);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private static String order(String externalId) {
    return order(externalId, "1250", "EUR");
  }

  private static String order(String externalId, String amount, String currency) {
    return "{\"type\":\"sepa\",\"amount\":"
        + amount
        + ",\"currency\":\""
        + currency
        + "\",\"direction\":\"credit\",\"originating_account_id\":\"account-1\",\"external_id\":\""
        + externalId
        + "\",\"receiving_account_id\":\"receiver\"}";
  }

  private HttpRequest.Builder request(String path, String key) {
    String user = TreasuryHubSimulator.ORGANISATION + ":" + key;
    return HttpRequest.newBuilder(URI.create(hub.base() + path))
        .timeout(Duration.ofSeconds(20))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpRequest post(String path, String apiKey, String idempotencyKey, String body) {
    return request(path, apiKey)
        .header("Idempotency-Key", idempotencyKey)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> create(String idempotencyKey, String externalId) throws Exception {
    return send(post("payment_orders", KEY, idempotencyKey, order(externalId)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path, KEY).build());
  }

  @Test
  void keepsASuccessForADay() throws Exception {
    HttpResponse<String> first = create("i-1", "x-1");
    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(create("i-1", "x-1").body()).isEqualTo(first.body());
    assertThat(hub.effects("x-1")).isEqualTo(1);

    clock.pass(Duration.ofSeconds(1));
    assertThat(create("i-1", "x-1").statusCode()).isEqualTo(201);
    assertThat(hub.effects("x-1")).isEqualTo(2);
  }

  @Test
  void keepsNoRefusal() throws Exception {
    HttpResponse<String> refused =
        send(post("payment_orders", KEY, "i-1", order("x-1", "12.50", "EUR")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json.readTree(refused.body()).at("/errors/parameter").asText()).isEqualTo("amount");
    assertThat(create("i-1", "x-1").statusCode()).isEqualTo(201);
  }

  @Test
  void knowsAKeyOnEveryRouteButUnderItsApiKeyAlone() throws Exception {
    String first = create("i-1", "x-1").body();
    assertThat(send(post("payment_orders/create_async", KEY, "i-1", order("x-2"))).body())
        .isEqualTo(first);

    hub.rotateTo("key-b");
    assertThat(create("i-1", "x-1").statusCode()).isEqualTo(401);
    assertThat(send(post("payment_orders", "key-b", "i-1", order("x-1"))).statusCode())
        .isEqualTo(201);
    assertThat(hub.effects("x-1")).isEqualTo(2);
  }

  @Test
  void refusesASecondRequestWhileTheFirstRuns() throws Exception {
    hub.hold();
    CompletableFuture<HttpResponse<String>> first =
        client.sendAsync(post("payment_orders", KEY, "i-1", order("x-1")), BodyHandlers.ofString());
    hub.awaitHeld();
    assertThat(create("i-1", "x-1").statusCode()).isEqualTo(409);
    hub.letGo();
    assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
    assertThat(hub.effects("x-1")).isEqualTo(1);
  }

  @Test
  void failsOnBothSidesOfTheEffect() throws Exception {
    hub.nextWrites(
        Fault.BEFORE_RECEIVE,
        Fault.RECEIVED_NOT_APPLIED,
        Fault.THROTTLED,
        Fault.APPLIED_NO_REPLY,
        Fault.REPLY_TRUNCATED);
    assertThatThrownBy(() -> create("i-1", "x-1")).isInstanceOf(IOException.class);
    assertThat(create("i-1", "x-1").statusCode()).isEqualTo(500);
    HttpResponse<String> throttled = create("i-1", "x-1");
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(throttled.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(hub.effects("x-1")).isZero();

    assertThatThrownBy(() -> create("i-1", "x-1")).isInstanceOf(IOException.class);
    assertThat(hub.effects("x-1")).isEqualTo(1);
    assertThatThrownBy(() -> create("i-2", "x-2")).isInstanceOf(IOException.class);
    assertThat(hub.effects("x-2")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"EUR, 12.50", "JPY, 1250", "KWD, 1.250"})
  void countsInTheMinorUnitsOfTheCurrency(String currency, String amount) throws Exception {
    send(post("payment_orders", KEY, "i-1", order("x-1", "1250", currency)));
    assertThat(TreasuryHubSimulator.amount(hub.orders().get(0))).isEqualByComparingTo(amount);
  }

  @Test
  void listsInPagesThatANewOrderDoesNotShift() throws Exception {
    for (int i = 1; i <= 5; i++) {
      create("i-" + i, "x-" + i);
    }
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      HttpResponse<String> page = get("payment_orders?per_page=2" + after);
      for (JsonNode order : json.readTree(page.body())) {
        seen.add(order.path("external_id").asText());
      }
      create("i-new-" + seen.size(), "new");
      after = page.headers().firstValue("X-After-Cursor").map(c -> "&after_cursor=" + c).orElse("");
    } while (!after.isEmpty());
    assertThat(seen).containsExactly("x-5", "x-4", "x-3", "x-2", "x-1");
  }

  @Test
  void findsByExternalIdAndRefusesFiltersThatItDoesNotKnow() throws Exception {
    create("i-1", "x-1");
    create("i-2", "x-2");
    assertThat(json.readTree(get("payment_orders?external_id=x-2").body())).hasSize(1);
    assertThat(json.readTree(get("payment_orders?external_id=x-3").body())).isEmpty();
    assertThat(get("payment_orders?updated_at_start=2026-01-01").statusCode()).isEqualTo(422);
  }

  @Test
  void takesAsynchronouslyWhatItThenFails() throws Exception {
    HttpResponse<String> taken =
        send(post("payment_orders/create_async", KEY, "i-1", order("x-1", "0", "EUR")));
    assertThat(taken.statusCode()).isEqualTo(202);
    String id = json.readTree(taken.body()).path("id").asText();
    assertThat(json.readTree(get("payment_orders/" + id).body()).path("status").asText())
        .isEqualTo("failed");
    assertThat(hub.effects("x-1")).isZero();
  }

  @Test
  void tellsOfReturnsAndReversals() throws Exception {
    String one = json.readTree(create("i-1", "x-1").body()).path("id").asText();
    String other = json.readTree(create("i-2", "x-2").body()).path("id").asText();
    hub.bringBack(one, "R03");
    hub.reverse(other, "duplicate");
    JsonNode returned =
        json.readTree(get("returns?returnable_type=payment_order&returnable_id=" + one).body());
    assertThat(returned.at("/0/code").asText()).isEqualTo("R03");
    JsonNode reversed = json.readTree(get("payment_orders/" + other + "/reversals").body());
    assertThat(reversed.at("/0/reason").asText()).isEqualTo("duplicate");
    assertThat(json.readTree(get("payment_orders/" + one).body()).path("status").asText())
        .isEqualTo("returned");
  }
}
