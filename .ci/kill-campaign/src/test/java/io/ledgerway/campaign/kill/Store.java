package io.ledgerway.campaign.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The database of a campaign. */
final class Store {

  private final String name;
  private final String url;
  private final Path witness;
  private final @Nullable Path file;
  private final @Nullable EmbeddedPostgres server;

  private Store(
      String name,
      String url,
      Path witness,
      @Nullable Path file,
      @Nullable EmbeddedPostgres server) {
    this.name = name;
    this.url = url;
    this.witness = witness;
    this.file = file;
    this.server = server;
  }

  /** An H2 file, which one process has open at a time. */
  static Store file(Path folder) {
    Path file = folder.resolve("store.mv.db");
    String base = folder.resolve("store").toAbsolutePath().toString();
    String url = "jdbc:h2:file:" + base + ";WRITE_DELAY=0";
    return new Store("H2", url, folder.resolve("witness of H2"), file, null);
  }

  /** A PostgreSQL, which several processes share. */
  static Store shared(EmbeddedPostgres server, Path folder) {
    String url = server.getJdbcUrl("postgres", "postgres");
    return new Store("PostgreSQL", url, folder.resolve("witness of PostgreSQL"), null, server);
  }

  String url() {
    return url;
  }

  /** Where its witness keeps what it saw. */
  Path witness() {
    return witness;
  }

  boolean isShared() {
    return server != null;
  }

  /** Ends every session of every process. */
  void cutEveryone() {
    if (server == null) {
      throw new IllegalStateException("A file has no sessions");
    }
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes a backup while no process has it open. */
  void backUp() throws IOException {
    Files.copy(file(), backup(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Sets it back to the backup; its witness alone knows. */
  void restore() throws IOException {
    Files.copy(backup(), file(), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path backup() {
    return file().resolveSibling("store.backup");
  }

  private Path file() {
    if (file == null) {
      throw new IllegalStateException("No file");
    }
    return file;
  }

  @Override
  public String toString() {
    return name;
  }
}
