package io.ledgerway.examples.benchmarks;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.http.HttpSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One POST of 2 KB on loopback, without a store: our exchange with its rules for writes, send
 * tracker, limits and log; and OkHttp alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class HttpBenchmark {

  private static final byte[] BODY =
      ("{\"text\":\"" + "x".repeat(2000) + "\"}").getBytes(StandardCharsets.US_ASCII);

  private @Nullable LoopbackServer server;
  private @Nullable HttpEndpoints endpoints;
  private @Nullable HttpExchange exchange;
  private @Nullable OkHttpClient client;

  /** Opens the server and both clients. */
  @Setup
  public void open() throws IOException {
    server = LoopbackServer.open();
    endpoints = HttpEndpoints.standard();
    exchange = endpoints.open("benchmark", HttpSettings.of(server.uri()), Clock.systemUTC());
    client = new OkHttpClient();
  }

  /** Closes them. */
  @TearDown
  public void close() throws IOException {
    Objects.requireNonNull(endpoints).close();
    Objects.requireNonNull(client).connectionPool().evictAll();
    Objects.requireNonNull(server).close();
  }

  /** Ours. */
  @Benchmark
  public String ledgerway() {
    HttpRequest request =
        HttpRequest.write("POST", "documents", HttpBody.of("application/json", BODY));
    Call call = Call.within(Clock.systemUTC(), Duration.ofSeconds(30), "benchmark");
    return Objects.requireNonNull(exchange).exchange(request, call).text();
  }

  /** OkHttp alone. */
  @Benchmark
  public String okHttp() throws IOException {
    Request request =
        new Request.Builder()
            .url(Objects.requireNonNull(server).uri() + "/documents")
            .post(RequestBody.create(BODY, MediaType.get("application/json")))
            .build();
    try (Response response = Objects.requireNonNull(client).newCall(request).execute()) {
      return response.body().string();
    }
  }
}
