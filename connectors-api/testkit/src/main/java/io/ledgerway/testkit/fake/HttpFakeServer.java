package io.ledgerway.testkit.fake;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP server for many targets: each has a path of its own, and all state is theirs.
 * Thread-safe; starts with its first target.
 */
public final class HttpFakeServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final Map<String, Function<WireRequest, ResponseDefinition>> targets =
      new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private @Nullable WireMockServer server;

  /** A server that has not started. */
  public HttpFakeServer() {}

  URI add(Function<WireRequest, ResponseDefinition> target) {
    String name = "target-" + next.incrementAndGet();
    targets.put(name, target);
    return URI.create("http://" + LOOPBACK + ":" + started().port() + "/" + name + "/");
  }

  void remove(URI base) {
    targets.remove(base.getPath().replace("/", ""));
  }

  private synchronized WireMockServer started() {
    WireMockServer running = server;
    if (running == null) {
      running =
          new WireMockServer(
              options()
                  .dynamicPort()
                  .bindAddress(LOOPBACK)
                  .disableRequestJournal()
                  .extensions(new Answers(this)));
      running.stubFor(any(anyUrl()).willReturn(WireMock.aResponse()));
      running.start();
      server = running;
    }
    return running;
  }

  private ResponseDefinition answer(Request request) {
    HttpUrl url = HttpUrl.get("http://" + LOOPBACK + request.getUrl());
    String path = url.encodedPath();
    int end = path.indexOf('/', 1);
    Function<WireRequest, ResponseDefinition> target =
        targets.get(path.substring(1, end < 0 ? path.length() : end));
    return target == null
        ? WireMock.aResponse().withStatus(404).build()
        : target.apply(wireRequest(request, url, path.substring(end + 1)));
  }

  private static WireRequest wireRequest(Request request, HttpUrl url, String path) {
    Map<String, String> query = new TreeMap<>();
    for (String name : url.queryParameterNames()) {
      query.put(name, String.join(",", url.queryParameterValues(name)));
    }
    Map<String, List<String>> headers =
        request.getHeaders().all().stream()
            .collect(
                Collectors.toMap(field -> field.key(), field -> field.values(), (one, two) -> one));
    return new WireRequest(
        request.getMethod().getName(), path, query, headers, request.getBodyAsString(), List.of());
  }

  /** Stops; a server that never started does nothing. */
  @Override
  public synchronized void close() {
    WireMockServer running = server;
    if (running != null) {
      running.stop();
      server = null;
    }
  }

  /** Asks the target whose path it is. */
  private record Answers(HttpFakeServer owner) implements ResponseDefinitionTransformerV2 {

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      return owner.answer(event.getRequest());
    }

    @Override
    public boolean applyGlobally() {
      return true;
    }

    @Override
    public String getName() {
      return "ledgerway-targets";
    }
  }
}
