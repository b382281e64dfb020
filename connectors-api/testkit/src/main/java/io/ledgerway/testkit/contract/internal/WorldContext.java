package io.ledgerway.testkit.contract.internal;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.file.Folders;
import io.ledgerway.runtime.file.LocalFolders;
import io.ledgerway.runtime.file.sftp.SftpFolders;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.http.WireLog;
import io.ledgerway.runtime.sql.DataSourceAccess;
import io.ledgerway.testkit.fake.FakeTarget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The ports of the runtime over one target. Thread-safe. */
public final class WorldContext implements ConnectorContext, AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final FakeTarget target;
  private final SecretSource secrets;
  private final Clock clock;
  private final Folders folders;
  private final FileExchange files;
  private final @Nullable HttpExchange endpoint;

  /**
   * Ports over a target.
   *
   * @param target the target
   * @param root where relative folders begin
   * @param secrets value by name
   * @param clock the time
   * @param log takes the lines of the wire log
   */
  public WorldContext(
      FakeTarget target,
      Path root,
      Map<String, String> secrets,
      Clock clock,
      Consumer<String> log) {
    this.target = target;
    this.secrets = source(secrets);
    this.clock = clock;
    this.folders =
        target
            .sftp()
            .<Folders>map(server -> new SftpFolders(server, this.secrets, "contract", clock))
            .orElseGet(() -> new LocalFolders(root));
    this.files = target.files(folders);
    this.endpoint = target.http().map(settings -> open(settings, log)).orElse(null);
  }

  /**
   * Secrets of a harness.
   *
   * @param secrets value by name; may change meanwhile
   * @return where they come from
   */
  public static SecretSource source(Map<String, String> secrets) {
    return ref -> secret(secrets, ref);
  }

  private static Secret secret(Map<String, String> secrets, SecretRef ref) {
    String value = secrets.get(ref.name());
    if (value == null) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CONFIG, Effect.NOT_SENT, "The harness has no secret of this name"));
    }
    return Secret.of(value);
  }

  /** The endpoint of one connection. */
  private HttpExchange open(HttpSettings settings, Consumer<String> log) {
    return endpoints(target, secrets, log).open("contract", patient(settings), clock);
  }

  /**
   * HTTP to a target, with a connection for each request, so that each shows whether the target can
   * be reached.
   *
   * @param target the target
   * @param secrets where secrets come from
   * @param log takes the lines of the wire log
   * @return what opens endpoints
   */
  public static HttpEndpoints endpoints(
      FakeTarget target, SecretSource secrets, Consumer<String> log) {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
            .socketFactory(new TargetSockets(target))
            .build();
    return HttpEndpoints.standard()
        .withClient(client)
        .withSecrets(secrets)
        .withLog(WireLog.to(log));
  }

  /**
   * An endpoint whose answers are waited for.
   *
   * @param settings the endpoint
   * @return the same with long timeouts
   */
  public static HttpSettings patient(HttpSettings settings) {
    return settings.withTimeouts(TIMEOUT, TIMEOUT);
  }

  @Override
  public HttpExchange http() {
    return endpoint == null ? ConnectorContext.super.http() : endpoint;
  }

  @Override
  public FileExchange files() {
    return files;
  }

  @Override
  public SqlAccess sql() {
    return target
        .database()
        .map(DataSourceAccess::new)
        .orElseThrow(
            () ->
                new ConnectorException(
                    Failure.of(
                        FailureCategory.CONFIG,
                        Effect.NOT_SENT,
                        "The target of the harness has no database")));
  }

  @Override
  public SecretSource secrets() {
    return secrets;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  /** Ends what the folders hold open, as the runtime does when a connection ends. */
  @Override
  public void close() {
    folders.close();
  }
}
