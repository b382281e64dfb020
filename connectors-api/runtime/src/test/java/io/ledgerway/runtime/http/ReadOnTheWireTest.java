package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.READ;
import static io.ledgerway.runtime.http.Endpoint.call;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static io.ledgerway.runtime.http.Endpoint.shortCall;
import static io.ledgerway.runtime.http.RawServer.breakOff;
import static io.ledgerway.runtime.http.RawServer.reply;
import static io.ledgerway.runtime.http.RawServer.replyAndClose;
import static io.ledgerway.runtime.http.RawServer.resetAfter;
import static io.ledgerway.runtime.http.RawServer.stall;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A read follows what is safe, and its failures say that it may be asked again. */
class ReadOnTheWireTest {

  private static final RawServer.Manner FOUND = reply(200, "", "[]");

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static HttpReply answered(RawServer server, HttpRequest request) {
    return Endpoint.at(server.uri("/")).exchange(request, call());
  }

  private static Failure failed(RawServer server) {
    return failure(Endpoint.at(server.uri("/")), READ, call());
  }

  @Test
  void sendsParametersEncoded() throws IOException {
    try (RawServer server = new RawServer(FOUND)) {
      answered(server, READ.withQuery("$filter", "a eq 'x&y=1'").withHeader("Accept", "text/csv"));

      assertThat(server.received().get(0).line())
          .isEqualTo("GET /invoices?$filter=a%20eq%20%27x%26y%3D1%27 HTTP/1.1");
      assertThat(server.received().get(0).field("Accept")).isEqualTo("text/csv");
    }
  }

  @Test
  void isNotRepeatedAtOnceWhenTheTargetSaysRetryAfterZero() throws IOException {
    try (RawServer server = new RawServer(reply(503, "Retry-After: 0\r\n", ""), FOUND)) {
      HttpReply reply = answered(server, READ);

      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.headers().all("Retry-After")).containsExactly("0");
      assertThat(reply.headers().names()).doesNotContain("ledgerway-retry-after");
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void doesNotBelieveAHeaderThatLooksLikeOurs() throws IOException {
    try (RawServer server = new RawServer(reply(503, "Ledgerway-Retry-After: 9\r\n", ""))) {
      HttpReply reply = answered(server, READ);

      assertThat(reply.notBefore()).isEmpty();
      assertThat(reply.headers().first("Retry-After")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsARedirectWithinItsOrigin(int status) throws IOException {
    try (RawServer server =
        new RawServer(reply(status, "Location: /elsewhere?page=2\r\n", ""), FOUND)) {
      assertThat(answered(server, READ).status()).isEqualTo(200);

      assertThat(server.received().get(1).line()).isEqualTo("GET /elsewhere?page=2 HTTP/1.1");
    }
  }

  @Test
  void doesNotFollowARedirectToAnotherOrigin() throws IOException {
    try (RawServer other = new RawServer(FOUND);
        RawServer server =
            new RawServer(reply(302, "Location: " + other.uri("/in") + "\r\n", ""))) {
      assertThat(answered(server, READ).status()).isEqualTo(302);

      assertThat(server.begun()).isEqualTo(1);
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void doesNotFollowARedirectOfASearchByPost() throws IOException {
    try (RawServer server = new RawServer(reply(307, "Location: /other\r\n", ""), FOUND)) {
      HttpRequest search = HttpRequest.read("POST", "search").withBody(Endpoint.json("{}"));

      assertThat(answered(server, search).status()).isEqualTo(307);
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void leavesAnEndlessCircleOfRedirects() throws IOException {
    try (RawServer server = new RawServer(reply(302, "Location: /invoices\r\n", ""))) {
      assertThat(answered(server, READ).status()).isEqualTo(302);

      assertThat(server.begun()).isEqualTo(6);
    }
  }

  @Test
  void isTransientWhenTheConnectionIsReset() throws IOException {
    try (RawServer server = new RawServer(resetAfter(1), FOUND)) {
      Failure failure = failed(server);

      assertThat(failure.category()).isEqualTo(FailureCategory.TRANSIENT);
      assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void isTransientWhenTheBodyBreaksOff() throws IOException {
    try (RawServer server = new RawServer(breakOff(200), FOUND)) {
      assertThat(failed(server).category()).isEqualTo(FailureCategory.TRANSIENT);
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void endsAtTheDeadline() throws IOException {
    try (RawServer server = new RawServer(FOUND, stall())) {
      HttpExchange exchange = Endpoint.at(server.uri("/"));
      exchange.exchange(READ, call());

      assertThat(failure(exchange, READ, shortCall()).category())
          .isEqualTo(FailureCategory.DEADLINE);
      assertThat(server.begun()).isEqualTo(2);
    }
  }

  @Test
  void isUnreadableWhenTheReplyIsTooLong() throws IOException {
    try (RawServer server = new RawServer(reply(200, "", "123456789"))) {
      Failure failure = failure(Endpoint.at(server.uri("/")), READ.withMaxReplyBytes(8), call());

      assertThat(failure.category()).isEqualTo(FailureCategory.UNREADABLE);
    }
  }

  @Test
  void unpacksACompressedReply() throws IOException {
    byte[] packed = gzip("[\"Müller\"]");
    try (RawServer server = new RawServer(reply(200, "Content-Encoding: gzip\r\n", packed))) {
      HttpReply reply = answered(server, READ);

      assertThat(server.received().get(0).field("Accept-Encoding")).isEqualTo("gzip");
      assertThat(reply.text()).isEqualTo("[\"Müller\"]");
      assertThat(reply.headers().first("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void measuresACompressedReplyUnpacked() throws IOException {
    byte[] packed = gzip("0".repeat(100_000));
    try (RawServer server = new RawServer(reply(200, "Content-Encoding: gzip\r\n", packed))) {
      Failure failure =
          failure(Endpoint.at(server.uri("/")), READ.withMaxReplyBytes(99_999), call());

      assertThat(packed.length).isLessThan(1000);
      assertThat(failure.category()).isEqualTo(FailureCategory.UNREADABLE);
    }
  }

  @Test
  void isTransientWhenACompressedReplyBreaksOff() throws IOException {
    byte[] packed = gzip("0".repeat(100_000));
    byte[] half = Arrays.copyOf(packed, packed.length / 2);
    try (RawServer server = new RawServer(reply(200, "Content-Encoding: gzip\r\n", half))) {
      assertThat(failed(server).category()).isEqualTo(FailureCategory.TRANSIENT);
    }
  }

  @Test
  void joinsTheChunksOfAReply() throws IOException {
    byte[] chunks = "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (RawServer server =
        new RawServer(replyAndClose(200, "Transfer-Encoding: chunked\r\n", chunks))) {
      assertThat(answered(server, READ).text()).isEqualTo("abcde");
    }
  }

  @Test
  void isTransientWhenTheLastChunkIsMissing() throws IOException {
    byte[] chunks = "3\r\nabc\r\n".getBytes(StandardCharsets.US_ASCII);
    try (RawServer server =
        new RawServer(replyAndClose(200, "Transfer-Encoding: chunked\r\n", chunks))) {
      assertThat(failed(server).category()).isEqualTo(FailureCategory.TRANSIENT);
    }
  }

  @Test
  void keepsItsConnection() throws IOException {
    try (RawServer server = new RawServer(FOUND)) {
      HttpExchange exchange = Endpoint.at(server.uri("/"));
      exchange.exchange(READ, call());
      exchange.exchange(READ, call());

      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "content-length", "Accept-Encoding", "Proxy-Authorization"})
  void leavesTheFieldsOfTheRuntimeAlone(String name) throws IOException {
    try (RawServer server = new RawServer(FOUND)) {
      Failure failure = failure(Endpoint.at(server.uri("/")), READ.withHeader(name, "1"), call());

      assertThat(failure.category()).isEqualTo(FailureCategory.CONNECTOR_BUG);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void asksAnEmbeddersHintWhenToComeAgain() throws IOException {
    Instant reset = Instant.ofEpochSecond(1_800_000_000L);
    RetryHint epoch =
        (headers, now) ->
            headers
                .first("X-RateLimit-Reset")
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
                .orElse(null);
    try (RawServer server = new RawServer(reply(429, "X-RateLimit-Reset: 1800000000\r\n", ""))) {
      HttpExchange exchange =
          HttpEndpoints.standard()
              .withRetryHint(epoch)
              .open("c1", HttpSettings.of(server.uri("/")), Endpoint.CLOCK);

      assertThat(exchange.exchange(READ, call()).notBefore()).contains(reset);
    }
  }
}
