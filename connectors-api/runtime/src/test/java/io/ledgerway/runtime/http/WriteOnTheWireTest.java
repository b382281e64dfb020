package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.Endpoint.call;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static io.ledgerway.runtime.http.Endpoint.shortCall;
import static io.ledgerway.runtime.http.RawServer.breakOff;
import static io.ledgerway.runtime.http.RawServer.closeSilently;
import static io.ledgerway.runtime.http.RawServer.reply;
import static io.ledgerway.runtime.http.RawServer.resetAfter;
import static io.ledgerway.runtime.http.RawServer.stall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.Cancellation;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.RequestKind;
import io.ledgerway.connector.http.StatusRules;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A write is one request on the wire, and a failure claims no more than was proven. */
class WriteOnTheWireTest {

  private static final RawServer.Manner CREATED = reply(201, "", "{\"id\":7}");

  private static void assertUnknown(Failure failure) {
    assertThat(failure.category()).isEqualTo(FailureCategory.OUTCOME_UNKNOWN);
    assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
  }

  private static void assertNotSent(Failure failure, FailureCategory category) {
    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
  }

  private static HttpReply answered(RawServer server, HttpRequest request) {
    return Endpoint.at(server.uri("/")).exchange(request, call());
  }

  private static Failure judged(HttpRequest request, HttpReply reply) {
    return StatusRules.standard().failure(request, reply).orElseThrow();
  }

  @Test
  void arrivesOnceAndComplete() throws IOException {
    try (RawServer server = new RawServer(CREATED)) {
      HttpReply reply = answered(server, WRITE);

      assertThat(reply.status()).isEqualTo(201);
      assertThat(reply.text()).isEqualTo("{\"id\":7}");
      assertThat(server.begun()).isEqualTo(1);
      assertThat(server.received().get(0).line()).isEqualTo("POST /invoices HTTP/1.1");
      assertThat(server.received().get(0).text()).isEqualTo("{\"number\":1}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void isNotRepeatedAtOnceWhenTheTargetSaysRetryAfterZero(String method) throws IOException {
    try (RawServer server = new RawServer(reply(503, "Retry-After: 0\r\n", "busy"), CREATED)) {
      HttpReply reply = answered(server, HttpRequest.write(method, "invoices", null));

      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.headers().first("retry-after")).contains("0");
      assertThat(reply.notBefore()).isPresent();
      assertThat(server.begun()).isEqualTo(1);
      assertThat(judged(WRITE, reply).effect()).isEqualTo(Effect.UNKNOWN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "300, NOT_APPLIED",
    "301, UNKNOWN",
    "302, UNKNOWN",
    "307, NOT_APPLIED",
    "308, NOT_APPLIED"
  })
  void doesNotFollowARedirect(int status, Effect effect) throws IOException {
    try (RawServer server = new RawServer(reply(status, "Location: /other\r\n", ""), CREATED)) {
      HttpReply reply = answered(server, WRITE);

      assertThat(reply.status()).isEqualTo(status);
      assertThat(server.begun()).isEqualTo(1);
      assertThat(judged(WRITE, reply).effect()).isEqualTo(effect);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 407, 408, 421, 425, 429, 500, 502, 504})
  void isNotRepeatedForAnyStatus(int status) throws IOException {
    String headers =
        "WWW-Authenticate: Basic realm=\"x\"\r\n"
            + "Proxy-Authenticate: Basic realm=\"x\"\r\n"
            + "Retry-After: 0\r\n";
    try (RawServer server = new RawServer(reply(status, headers, ""), CREATED)) {
      if (status == 407) {
        // A target that is no proxy has no business to say so, and the client says that aloud.
        assertUnknown(failure(Endpoint.at(server.uri("/")), WRITE, call()));
      } else {
        assertThat(answered(server, WRITE).status()).isEqualTo(status);
      }
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void isUnknownWhenTheConnectionIsResetAfterSomeBytes(int bytes) throws IOException {
    try (RawServer server = new RawServer(resetAfter(bytes), CREATED)) {
      assertUnknown(failure(Endpoint.at(server.uri("/")), WRITE, call()));

      assertThat(server.begun()).isEqualTo(1);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void isUnknownWhenTheTargetClosesWithoutAWord() throws IOException {
    try (RawServer server = new RawServer(closeSilently(), CREATED)) {
      assertUnknown(failure(Endpoint.at(server.uri("/")), WRITE, call()));

      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void isUnknownWhenAKeptConnectionIsClosedUnderIt() throws IOException {
    try (RawServer server = new RawServer(CREATED, closeSilently(), CREATED)) {
      HttpExchange exchange = Endpoint.at(server.uri("/"));
      exchange.exchange(WRITE, call());

      assertUnknown(failure(exchange, WRITE, call()));
      assertThat(server.begun()).isEqualTo(2);
    }
  }

  @Test
  void isUnknownWhenTheBodyOfASuccessBreaksOff() throws IOException {
    try (RawServer server = new RawServer(breakOff(200), CREATED)) {
      assertUnknown(failure(Endpoint.at(server.uri("/")), WRITE, call()));

      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void keepsTheStatusWhenTheBodyOfARefusalBreaksOff() throws IOException {
    try (RawServer server = new RawServer(breakOff(422), CREATED)) {
      HttpReply reply = answered(server, WRITE);

      assertThat(reply.isComplete()).isFalse();
      assertThat(reply.text()).isEqualTo("{\"half\":");
      assertThat(judged(WRITE, reply).effect()).isEqualTo(Effect.NOT_APPLIED);
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8})
  void takesAReplyUpToItsLimit(int limit) throws IOException {
    try (RawServer server = new RawServer(reply(201, "", "12345678"))) {
      HttpExchange exchange = Endpoint.at(server.uri("/"));
      HttpRequest request = WRITE.withMaxReplyBytes(limit);
      if (limit == 8) {
        assertThat(exchange.exchange(request, call()).text()).isEqualTo("12345678");
      } else {
        assertUnknown(failure(exchange, request, call()));
      }
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void isUnknownWhenNoReplyComesInTime() throws IOException {
    try (RawServer server = new RawServer(CREATED, stall())) {
      HttpExchange exchange = Endpoint.at(server.uri("/"));
      exchange.exchange(WRITE, call());

      assertUnknown(failure(exchange, WRITE, shortCall()));
      assertThat(server.begun()).isEqualTo(2);
    }
  }

  @Test
  void isUnknownWhenTheBodyOfItsReplyDoesNotEndInTime() throws IOException {
    try (RawServer server = new RawServer(CREATED, RawServer.stallInTheBody())) {
      HttpExchange exchange = Endpoint.at(server.uri("/"));
      exchange.exchange(WRITE, call());

      assertUnknown(failure(exchange, WRITE, shortCall()));
      assertThat(server.begun()).isEqualTo(2);
    }
  }

  @Test
  void isUnknownWhenItsAttemptTakesTooLong() throws IOException {
    try (RawServer server = new RawServer(CREATED, stall())) {
      HttpSettings patient = HttpSettings.of(server.uri("/"));
      HttpEndpoints endpoints = HttpEndpoints.standard();
      endpoints.open("c1", patient, Endpoint.CLOCK).exchange(WRITE, call());
      HttpSettings hasty = patient.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(300));

      assertUnknown(failure(endpoints.open("c1", hasty, Endpoint.CLOCK), WRITE, call()));
      assertThat(server.begun()).isEqualTo(2);
    }
  }

  @Test
  void isNotSentAfterTheDeadlineOrACancellation() throws IOException {
    try (RawServer server = new RawServer(CREATED)) {
      HttpExchange exchange = Endpoint.at(server.uri("/"));
      Call late = Call.within(Endpoint.CLOCK, Duration.ofMillis(-1), "late");

      assertNotSent(failure(exchange, WRITE, late), FailureCategory.DEADLINE);
      assertNotSent(
          failure(exchange, WRITE, Endpoint.cancellable(() -> true)), FailureCategory.CANCELLED);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void isUnknownWhenCancelledWhileItWaits() throws IOException {
    Cancellation giveUp = new Cancellation();
    RawServer.Manner cancelling =
        (server, socket) -> {
          server.take(socket);
          giveUp.cancel();
          socket.getInputStream().read();
          return false;
        };
    try (RawServer server = new RawServer(cancelling)) {
      Failure failure = failure(Endpoint.at(server.uri("/")), WRITE, Endpoint.cancellable(giveUp));

      assertUnknown(failure);
      assertThat(failure.text()).contains("cancelled");
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void isUnknownWhenItsWriterFailsMidway() throws IOException {
    HttpBody broken =
        new HttpBody() {
          @Override
          public String contentType() {
            return "text/plain";
          }

          @Override
          public void writeTo(OutputStream out) throws IOException {
            out.write(new byte[1 << 16]);
            throw new IllegalStateException("the document has no end");
          }
        };
    try (RawServer server = new RawServer(CREATED)) {
      assertUnknown(
          failure(
              Endpoint.at(server.uri("/")), HttpRequest.write("POST", "invoices", broken), call()));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void streamsABodyOfUnknownLength() throws IOException {
    HttpBody streamed =
        new HttpBody() {
          @Override
          public String contentType() {
            return "text/plain";
          }

          @Override
          public void writeTo(OutputStream out) throws IOException {
            out.write('a');
            out.write(new byte[] {'b', 'c'}, 0, 2);
            out.close();
          }
        };
    try (RawServer server = new RawServer(CREATED)) {
      answered(server, HttpRequest.write("POST", "files", streamed));

      assertThat(server.received().get(0).text()).isEqualTo("abc");
    }
  }

  @Test
  void isNotSentWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    HttpExchange exchange = Endpoint.at(URI.create("http://127.0.0.1:" + port));

    assertNotSent(failure(exchange, WRITE, call()), FailureCategory.UNREACHABLE);
  }

  private static HttpExchange on(OkHttpClient client, String base) {
    return HttpEndpoints.standard()
        .withClient(client)
        .open("c1", HttpSettings.of(URI.create(base)), Endpoint.CLOCK);
  }

  @Test
  void isNotSentWhereTheConnectionTakesTooLong() {
    OkHttpClient client = new OkHttpClient.Builder().socketFactory(new SlowSockets(false)).build();

    assertNotSent(
        failure(on(client, "http://127.0.0.1"), WRITE, call()), FailureCategory.UNREACHABLE);
  }

  @Test
  void isNotSentWhereTheDeadlinePassesBeforeThereIsAConnection() {
    OkHttpClient client = new OkHttpClient.Builder().socketFactory(new SlowSockets(true)).build();

    assertNotSent(
        failure(on(client, "http://127.0.0.1"), WRITE, shortCall()), FailureCategory.DEADLINE);
  }

  @Test
  void reachesATargetByItsSecondAddress() throws IOException {
    try (RawServer server = new RawServer(CREATED)) {
      OkHttpClient client =
          new OkHttpClient.Builder()
              .dns(
                  name ->
                      List.of(
                          InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")))
              .build();
      HttpExchange exchange = on(client, "http://erp.invalid:" + server.port());

      assertThat(exchange.exchange(WRITE, call()).status()).isEqualTo(201);
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void isNotSentWithAMediaTypeThatIsNone() throws IOException {
    HttpBody body = HttpBody.of("no type", new byte[] {1});
    try (RawServer server = new RawServer(CREATED)) {
      assertNotSent(
          failure(
              Endpoint.at(server.uri("/")), HttpRequest.write("POST", "invoices", body), call()),
          FailureCategory.CONNECTOR_BUG);
      assertThat(server.begun()).isZero();
    }
  }

  /** Connects never in time: gives up at once as after a timeout, or waits until it is closed. */
  private static final class SlowSockets extends SocketFactory {

    private final boolean waits;

    SlowSockets(boolean waits) {
      this.waits = waits;
    }

    @Override
    public Socket createSocket() {
      return new Socket() {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
          try {
            if (waits && closed.await(20, TimeUnit.SECONDS)) {
              throw new SocketException("Socket closed");
            }
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          throw new SocketTimeoutException("connect timed out");
        }

        @Override
        public synchronized void close() throws IOException {
          closed.countDown();
          super.close();
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void isNotSentWhereTheNameIsUnknown() {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .dns(
                name -> {
                  throw new UnknownHostException(name);
                })
            .build();
    HttpExchange exchange =
        HttpEndpoints.standard()
            .withClient(client)
            .open("c1", HttpSettings.of(URI.create("http://nowhere.invalid")), Endpoint.CLOCK);

    assertNotSent(failure(exchange, WRITE, call()), FailureCategory.UNREACHABLE);
  }

  @Test
  void isStoppedAtTheWireWhenAnEmbeddersInterceptorRepeatsIt() throws IOException {
    OkHttpClient eager =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(true)
            .followRedirects(true)
            .authenticator((route, response) -> response.request())
            .addInterceptor(
                chain -> {
                  Response first = chain.proceed(chain.request());
                  first.close();
                  return chain.proceed(chain.request());
                })
            .build();
    try (RawServer server = new RawServer(CREATED)) {
      HttpExchange exchange =
          HttpEndpoints.standard()
              .withClient(eager)
              .open("c1", HttpSettings.of(server.uri("/")), Endpoint.CLOCK);

      assertUnknown(failure(exchange, WRITE, call()));
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 401, 503})
  void isOnceAlsoOnAnEmbeddersClientThatWouldRepeat(int status) throws IOException {
    OkHttpClient eager =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(true)
            .authenticator((route, response) -> response.request())
            .build();
    String headers = "Location: /other\r\nRetry-After: 0\r\n";
    try (RawServer server = new RawServer(reply(status, headers, ""), CREATED)) {
      HttpExchange exchange =
          HttpEndpoints.standard()
              .withClient(eager)
              .open("c1", HttpSettings.of(server.uri("/")), Endpoint.CLOCK);

      assertThat(exchange.exchange(WRITE, call()).status()).isEqualTo(status);
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void hasABodyThatTheClientCanSendOnlyOnceEvenWhenEmpty() {
    RequestBody empty = new OneShotBody(null, CancelSignal.NEVER);
    RequestBody full = new OneShotBody(WRITE.body(), CancelSignal.NEVER);

    assertThat(List.of(empty.isOneShot(), full.isOneShot())).containsExactly(true, true);
  }

  @Test
  void isNotFollowedUpWhateverTheClientDecides() {
    SendTracker write = new SendTracker(RequestKind.WRITE);
    SendTracker read = new SendTracker(RequestKind.READ);
    Request next = new Request.Builder().url("http://localhost/").build();
    okhttp3.Call call = new OkHttpClient().newCall(next);
    Response reply =
        new Response.Builder()
            .request(next)
            .protocol(Protocol.HTTP_1_1)
            .code(503)
            .message("")
            .build();

    write.retryDecision(call, new IOException(), false);
    write.followUpDecision(call, reply, null);
    read.retryDecision(call, new IOException(), true);
    read.followUpDecision(call, reply, next);
    assertThatIllegalStateException()
        .isThrownBy(() -> write.retryDecision(call, new IOException(), true));
    assertThatIllegalStateException().isThrownBy(() -> write.followUpDecision(call, reply, next));
  }
}
