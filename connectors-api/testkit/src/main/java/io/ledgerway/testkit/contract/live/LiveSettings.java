package io.ledgerway.testkit.contract.live;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the owner of a sandbox has given: the address as {@code base}, the connector's configuration
 * as {@code config.} and a key, secrets as {@code secret.} and a name, and anything else that a
 * harness asks for. Immutable; {@code toString} shows names alone.
 */
public final class LiveSettings {

  /**
   * Configuration parameter of JUnit, or system property: the file, or {@code env:} and a prefix.
   */
  public static final String LIVE = "contract.live";

  private static final String ENVIRONMENT = "env:";
  private static final String CONFIG = "config.";
  private static final String SECRET = "secret.";

  private final Map<String, String> values;

  private LiveSettings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Reads settings.
   *
   * @param place a properties file in UTF-8; or {@code env:} and the prefix of variables, whose
   *     names go on in capitals with underscores, as in {@code ACME_CONFIG_BASE_URL}
   * @param environment the variables
   * @return the settings
   * @throws IllegalArgumentException when there are none at that place
   */
  public static LiveSettings at(String place, Map<String, String> environment) {
    Map<String, String> values =
        place.startsWith(ENVIRONMENT)
            ? variables(place.substring(ENVIRONMENT.length()), environment)
            : file(Path.of(place));
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          LIVE + "=" + place + " gives no settings: name a properties file or env: and a prefix");
    }
    return new LiveSettings(values);
  }

  private static Map<String, String> file(Path path) {
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(LIVE + "=" + path + " can't be read", e);
    }
    Map<String, String> values = new TreeMap<>();
    read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
    return values;
  }

  private static Map<String, String> variables(String prefix, Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>();
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(prefix)) {
            values.put(name(variable.substring(prefix.length())), value);
          }
        });
    return values;
  }

  private static String name(String variable) {
    String name = variable.toLowerCase(Locale.ROOT).replace('_', '-');
    for (String group : new String[] {CONFIG, SECRET}) {
      String spelt = group.replace('.', '-');
      if (name.startsWith(spelt)) {
        return group + name.substring(spelt.length());
      }
    }
    return name;
  }

  /**
   * The address of the sandbox.
   *
   * @return the setting {@code base}
   * @throws IllegalArgumentException when it is not set, or is no address
   */
  public URI base() {
    String base =
        value("base")
            .orElseThrow(() -> new IllegalArgumentException("The live setting base is missing"));
    try {
      return new URI(base);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("The live setting base is no address: correct it");
    }
  }

  /**
   * The connector's configuration.
   *
   * @return key and value
   */
  public Map<String, String> config() {
    return below(CONFIG);
  }

  /**
   * The secrets of the connection.
   *
   * @return value by name
   */
  public Map<String, String> secrets() {
    return below(SECRET);
  }

  private Map<String, String> below(String group) {
    Map<String, String> found = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(group)) {
            found.put(name.substring(group.length()), value);
          }
        });
    return found;
  }

  /**
   * Any other setting.
   *
   * @param name its name
   * @return its value, or empty
   */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public String toString() {
    return "LiveSettings" + new TreeMap<>(values).keySet();
  }
}
