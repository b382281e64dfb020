package io.ledgerway.examples.hybriderp.work;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The databases of the connections, each opened once. Not thread-safe. */
final class Databases implements AutoCloseable {

  private static final int POOL_SIZE = 3;
  private static final long CONNECT_TIMEOUT_MILLIS = 10_000;

  private final @Nullable String sharedUrl;
  private final Map<String, HikariDataSource> open = new LinkedHashMap<>();

  /** Databases that are files, or all in one where a URL is given. */
  Databases(@Nullable String sharedUrl) {
    this.sharedUrl = sharedUrl;
  }

  /** The database that a connection names, else the shared one, else a file of its own. */
  DataSource of(@Nullable String ownUrl, Path file) {
    String url = ownUrl != null ? ownUrl : sharedUrl != null ? sharedUrl : fileUrl(file);
    return open.computeIfAbsent(url, Databases::connect);
  }

  static String fileUrl(Path file) {
    return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0";
  }

  private static HikariDataSource connect(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
    if (url.startsWith("jdbc:postgresql:")) {
      config.setConnectionInitSql("SET synchronous_commit = on");
    }
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    open.values().forEach(HikariDataSource::close);
    open.clear();
  }
}
