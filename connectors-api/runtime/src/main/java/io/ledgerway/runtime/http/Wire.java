package io.ledgerway.runtime.http;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.RequestKind;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends one request and takes its reply. */
final class Wire {

  /** One request as it goes out; a secret body is one of a token endpoint. */
  record Sending(
      RequestKind kind,
      String method,
      HttpUrl url,
      Headers headers,
      @Nullable HttpBody body,
      int maxReplyBytes,
      boolean secretBody) {

    private boolean hasBody() {
      return !method.equals("GET") && !method.equals("HEAD");
    }
  }

  private final Supplier<OkHttpClient> client;
  private final Duration attemptTimeout;
  private final ReplyReader replies;
  private final WireLog log;
  private final Clock clock;

  Wire(
      Supplier<OkHttpClient> client,
      Duration attemptTimeout,
      ReplyReader replies,
      WireLog log,
      Clock clock) {
    this.client = client;
    this.attemptTimeout = attemptTimeout;
    this.replies = replies;
    this.log = log;
    this.clock = clock;
  }

  HttpReply send(Sending sending, Call call) {
    call.requireLive(clock);
    OkHttpClient current = client.get();
    SendTracker tracker = new SendTracker(sending.kind());
    Request request =
        new Request.Builder()
            .url(sending.url())
            .headers(sending.headers())
            .method(
                sending.method(),
                sending.hasBody() ? new OneShotBody(sending.body(), call.cancel()) : null)
            .tag(SendTracker.class, tracker)
            .build();
    Instant begun = clock.instant();
    Duration left = Duration.between(begun, call.deadline());
    boolean lastMoment = left.compareTo(attemptTimeout) <= 0;
    okhttp3.Call wired = current.newCall(request);
    wired
        .timeout()
        .timeout(
            Math.max(1, (lastMoment ? left : attemptTimeout).toMillis()), TimeUnit.MILLISECONDS);
    try (CancelSignal.Registration ignored = call.cancel().onCancel(wired::cancel);
        Response response = wired.execute()) {
      HttpReply reply = replies.read(response, sending.maxReplyBytes(), call.cancel());
      log.reply(exchanged(sending, call, begun), reply);
      return reply;
    } catch (IOException e) {
      throw logged(failures(sending, tracker, call, lastMoment).of(e), sending, call, begun);
    } catch (RuntimeException e) {
      throw logged(failures(sending, tracker, call, lastMoment).of(e), sending, call, begun);
    }
  }

  private static SendFailures failures(
      Sending sending, SendTracker tracker, Call call, boolean lastMoment) {
    return new SendFailures(sending.kind(), tracker, call.cancel().isCancelled(), lastMoment);
  }

  private ConnectorException logged(
      ConnectorException failure, Sending sending, Call call, Instant begun) {
    log.failure(exchanged(sending, call, begun), failure.failure().category().name());
    return failure;
  }

  private WireLog.Exchanged exchanged(Sending sending, Call call, Instant begun) {
    return new WireLog.Exchanged(
        sending.method(),
        sending.url(),
        sending.headers(),
        call.correlation(),
        Duration.between(begun, clock.instant()),
        sending.secretBody());
  }
}
