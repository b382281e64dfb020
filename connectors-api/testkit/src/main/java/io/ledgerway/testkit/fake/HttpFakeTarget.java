package io.ledgerway.testkit.fake;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.ledgerway.runtime.http.HttpSettings;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A target that speaks HTTP. Whoever extends it says what the system answers and counts effects;
 * what goes wrong, and what came in, is done here. Thread-safe: one request at a time is answered.
 */
public abstract class HttpFakeTarget implements FakeTarget {

  private static final int LONGEST_SILENCE_SECONDS = 30;
  private static final String FOREIGN_PAGE = "<html><body>Please sign in</body></html>";

  private record Planned(Fault fault, When when) {}

  private final HttpFakeServer server;
  private final URI base;
  private final List<WireRequest> wire = new ArrayList<>();
  private final Deque<Planned> planned = new ArrayDeque<>();
  private final CountDownLatch released = new CountDownLatch(1);

  /**
   * A target that answers.
   *
   * @param host what it stands on
   */
  @SuppressWarnings("this-escape") // nobody knows the path before the constructor has ended
  protected HttpFakeTarget(TargetHost host) {
    this.server = host.server();
    this.base = server.add(this::serve);
  }

  /**
   * Carries out one request and answers it, as the system would. Called by one thread at a time.
   *
   * @param request what came in
   * @return the true answer
   */
  protected abstract HttpAnswer answer(WireRequest request);

  /**
   * What the system takes for the keys or references of documents.
   *
   * @param request what came in
   * @return the keys; empty where there are none
   */
  protected abstract List<String> keysOf(WireRequest request);

  /**
   * Whether a request carries out an operation; one that only prepares, such as for a token, never
   * goes wrong.
   *
   * @param request what came in
   * @return true unless overridden
   */
  protected boolean carriesOut(WireRequest request) {
    return true;
  }

  /**
   * Where it is.
   *
   * @return the base of its paths
   */
  public final URI base() {
    return base;
  }

  @Override
  public Optional<HttpSettings> http() {
    return Optional.of(HttpSettings.of(base));
  }

  @Override
  public final synchronized List<WireRequest> wire() {
    return List.copyOf(wire);
  }

  @Override
  public final synchronized void inject(Fault fault, When when) {
    planned.add(new Planned(fault, when));
  }

  @Override
  public final synchronized boolean reachable() {
    Planned head = planned.peek();
    if (head == null || head.when() != When.BEFORE_RECEIVE) {
      return true;
    }
    planned.remove();
    return false;
  }

  @Override
  public final void release() {
    released.countDown();
  }

  @Override
  public void close() {
    release();
    server.remove(base);
  }

  private ResponseDefinition serve(WireRequest received) {
    WireRequest request = received.withKeys(keysOf(received));
    Planned plan;
    HttpAnswer truth;
    synchronized (this) {
      wire.add(request);
      plan = carriesOut(request) ? planned.poll() : null;
      boolean applied = plan == null || plan.when() != When.RECEIVED_NOT_APPLIED;
      truth = applied ? answer(request) : HttpAnswer.of(200);
    }
    return plan == null ? definition(truth) : spoil(truth, plan);
  }

  private ResponseDefinition spoil(HttpAnswer truth, Planned plan) {
    Fault fault = plan.fault();
    if (fault instanceof Fault.Answered answered) {
      return definition(answered.answer());
    }
    if (fault instanceof Fault.Spoilt spoilt) {
      return definition(spoilt(truth, spoilt.how()));
    }
    if (fault instanceof Fault.Silent) {
      awaitRelease();
    }
    return WireMock.aResponse().withFault(broken(fault, plan.when())).build();
  }

  private static com.github.tomakehurst.wiremock.http.Fault broken(Fault fault, When when) {
    if (fault instanceof Fault.Reset) {
      return com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
    }
    return when == When.REPLY_TRUNCATED
        ? com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK
        : com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
  }

  private void awaitRelease() {
    try {
      // The time only ends a test that has failed already.
      boolean ignored = released.await(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpAnswer spoilt(HttpAnswer truth, Fault.Spoil how) {
    String type = truth.headers().getOrDefault("Content-Type", "application/json");
    HttpAnswer bare = HttpAnswer.of(truth.status()).with("Content-Type", type);
    return switch (how) {
      case EMPTY -> HttpAnswer.of(truth.status());
      case HALF ->
          new HttpAnswer(
              bare.status(), bare.headers(), truth.body().substring(0, truth.body().length() / 2));
      case FOREIGN_PAGE ->
          new HttpAnswer(
              truth.status(),
              HttpAnswer.of(200).with("Content-Type", "text/html").headers(),
              FOREIGN_PAGE);
    };
  }

  private static ResponseDefinition definition(HttpAnswer answer) {
    ResponseDefinitionBuilder builder = WireMock.aResponse().withStatus(answer.status());
    answer.headers().forEach(builder::withHeader);
    if (!answer.body().isEmpty()) {
      builder.withBody(answer.body());
    }
    return builder.build();
  }
}
