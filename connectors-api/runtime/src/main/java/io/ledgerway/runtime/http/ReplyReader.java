package io.ledgerway.runtime.http;

import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.http.HttpReply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Response;

/** Takes a reply into memory, up to a limit. */
final class ReplyReader {

  private static final int BUFFER = 1 << 13;

  private final RetryHint hint;
  private final Clock clock;

  ReplyReader(RetryHint hint, Clock clock) {
    this.hint = hint;
    this.clock = clock;
  }

  /** The body of an error may break off: its status stands. That of a success may not. */
  HttpReply read(Response response, int limit, CancelSignal cancel) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean complete = true;
    try {
      copy(response.body().byteStream(), body, limit, cancel);
    } catch (IOException e) {
      if (response.isSuccessful()) {
        throw e;
      }
      complete = false;
    }
    HttpHeaders headers = headers(response);
    return new HttpReply(
        response.code(),
        headers,
        body.toByteArray(),
        complete,
        hint.notBefore(headers, clock.instant()));
  }

  private static void copy(
      InputStream in, ByteArrayOutputStream body, int limit, CancelSignal cancel)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (cancel.isCancelled()) {
        throw new IOException("The call was cancelled");
      }
      if (read > limit - body.size()) {
        body.write(buffer, 0, limit - body.size());
        throw new ReplyTooLongException(limit);
      }
      body.write(buffer, 0, read);
    }
  }

  private static HttpHeaders headers(Response response) {
    Map<String, List<String>> fields = response.headers().toMultimap();
    List<String> hidden = response.headers(WireGuard.HIDDEN_RETRY_AFTER);
    if (!hidden.isEmpty()) {
      fields.remove(WireGuard.HIDDEN_RETRY_AFTER.toLowerCase(Locale.ROOT));
      fields.put(WireGuard.RETRY_AFTER, hidden);
    }
    return HttpHeaders.received(fields);
  }
}
