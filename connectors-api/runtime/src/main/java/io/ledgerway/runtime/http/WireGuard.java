package io.ledgerway.runtime.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Stands next to the wire. Counts what passes, and hides Retry-After of a 503 from the client,
 * which would send the request again at once when it is 0.
 */
final class WireGuard implements Interceptor {

  static final String RETRY_AFTER = "Retry-After";
  static final String HIDDEN_RETRY_AFTER = "Ledgerway-Retry-After";
  private static final int UNAVAILABLE = 503;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    SendTracker tracker = request.tag(SendTracker.class);
    if (tracker == null) {
      return chain.proceed(request);
    }
    tracker.beforeSending();
    Response response =
        chain.proceed(request).newBuilder().removeHeader(HIDDEN_RETRY_AFTER).build();
    String retryAfter = response.header(RETRY_AFTER);
    return response.code() == UNAVAILABLE && retryAfter != null
        ? response
            .newBuilder()
            .removeHeader(RETRY_AFTER)
            .header(HIDDEN_RETRY_AFTER, retryAfter)
            .build()
        : response;
  }
}
