package io.ledgerway.runtime;

import io.ledgerway.runtime.file.FileProtection;
import io.ledgerway.runtime.file.sftp.SftpSettings;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.retry.ConnectionLimits;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection as configured. Immutable.
 *
 * @param id stable id; intentions are bound to it
 * @param name what people call it; may change at any time
 * @param connector id of the connector
 * @param settings its configuration
 * @param dataSource its database; null where it has none
 * @param http its HTTP endpoint; null where it has none
 * @param sftp the SFTP server that its folders are on; null where they are local
 * @param protection how its files are protected; null where they are not
 * @param limits how fast and how patiently it is used
 */
public record ConnectionSpec(
    String id,
    String name,
    String connector,
    Map<String, String> settings,
    @Nullable DataSource dataSource,
    @Nullable HttpSettings http,
    @Nullable SftpSettings sftp,
    @Nullable FileProtection protection,
    ConnectionLimits limits) {

  /** Copies the settings. */
  public ConnectionSpec {
    Objects.requireNonNull(limits, "limits");
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /**
   * A connection whose folders are local.
   *
   * @param id stable id; intentions are bound to it
   * @param name what people call it
   * @param connector id of the connector
   * @param settings its configuration
   * @param dataSource its database; null where it has none
   * @param http its HTTP endpoint; null where it has none
   * @param limits how fast and how patiently it is used
   */
  public ConnectionSpec(
      String id,
      String name,
      String connector,
      Map<String, String> settings,
      @Nullable DataSource dataSource,
      @Nullable HttpSettings http,
      ConnectionLimits limits) {
    this(id, name, connector, settings, dataSource, http, null, null, limits);
  }

  /**
   * A connection with the usual limits.
   *
   * @param id stable id; intentions are bound to it
   * @param name what people call it
   * @param connector id of the connector
   * @param settings its configuration
   * @param dataSource its database; null where it has none
   * @param http its HTTP endpoint; null where it has none
   */
  public ConnectionSpec(
      String id,
      String name,
      String connector,
      Map<String, String> settings,
      @Nullable DataSource dataSource,
      @Nullable HttpSettings http) {
    this(id, name, connector, settings, dataSource, http, ConnectionLimits.USUAL);
  }

  /**
   * A connection without an HTTP endpoint, with the usual limits.
   *
   * @param id stable id; intentions are bound to it
   * @param name what people call it
   * @param connector id of the connector
   * @param settings its configuration
   * @param dataSource its database; null where it has none
   */
  public ConnectionSpec(
      String id,
      String name,
      String connector,
      Map<String, String> settings,
      @Nullable DataSource dataSource) {
    this(id, name, connector, settings, dataSource, null);
  }

  /**
   * The same with its folders on an SFTP server.
   *
   * @param server the server
   * @return the specification
   */
  public ConnectionSpec withSftp(SftpSettings server) {
    return new ConnectionSpec(
        id, name, connector, settings, dataSource, http, server, protection, limits);
  }

  /**
   * The same with its files signed and encrypted.
   *
   * @param files how
   * @return the specification
   */
  public ConnectionSpec withProtection(FileProtection files) {
    return new ConnectionSpec(id, name, connector, settings, dataSource, http, sftp, files, limits);
  }

  @Override
  public String toString() {
    return "ConnectionSpec[id=" + id + ", name=" + name + ", connector=" + connector + "]";
  }
}
