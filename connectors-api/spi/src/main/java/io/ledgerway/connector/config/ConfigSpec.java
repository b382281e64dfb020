package io.ledgerway.connector.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which configuration a connector takes. Immutable.
 *
 * @param keys the keys
 */
public record ConfigSpec(List<ConfigKey> keys) {

  /** Copies the keys. */
  public ConfigSpec {
    keys = List.copyOf(keys);
  }

  /**
   * Finds every problem of a configuration, without any I/O.
   *
   * @param raw key and value as given
   * @return all problems; empty when there are none
   */
  public List<ConfigProblem> validate(Map<String, String> raw) {
    List<ConfigProblem> problems = new ArrayList<>();
    for (String name : raw.keySet().stream().sorted().toList()) {
      if (key(name).isEmpty()) {
        problems.add(new ConfigProblem(name, "unknown key; did you mean " + nearest(name) + "?"));
      }
    }
    for (ConfigKey key : keys) {
      String value = raw.get(key.name());
      if (value == null || value.isBlank()) {
        if (isRequired(key, raw)) {
          problems.add(
              new ConfigProblem(key.name(), "is missing; it gives " + key.documentation()));
        }
      } else {
        problem(key, value).ifPresent(text -> problems.add(new ConfigProblem(key.name(), text)));
      }
    }
    return problems;
  }

  /**
   * Makes a configuration out of valid values, with defaults filled in.
   *
   * @param connectionId stable id of the connection
   * @param raw key and value as given
   * @return the configuration
   * @throws IllegalArgumentException naming every problem, when there are any
   */
  public ConnectorConfig configure(String connectionId, Map<String, String> raw) {
    List<ConfigProblem> problems = validate(raw);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Connection " + connectionId + ": " + problems);
    }
    Map<String, String> values = new HashMap<>();
    for (ConfigKey key : keys) {
      String value = valueOf(key, raw);
      if (value != null) {
        values.put(key.name(), value);
      }
    }
    return new ConnectorConfig(connectionId, values);
  }

  private Optional<ConfigKey> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  private static @Nullable String valueOf(ConfigKey key, Map<String, String> raw) {
    String value = raw.get(key.name());
    return value == null || value.isBlank() ? key.defaultValue() : value;
  }

  private boolean isRequired(ConfigKey key, Map<String, String> raw) {
    String condition = key.requiredWhen();
    if (condition == null) {
      return key.required();
    }
    int equals = condition.indexOf('=');
    Optional<ConfigKey> other = key(condition.substring(0, equals));
    return other.isPresent() && condition.substring(equals + 1).equals(valueOf(other.get(), raw));
  }

  private static Optional<String> problem(ConfigKey key, String value) {
    return switch (key.type()) {
      case TEXT, FOLDER, SECRET -> Optional.empty();
      case INTEGER ->
          value.matches("-?[0-9]{1,9}")
              ? Optional.empty()
              : Optional.of("is no whole number of up to 9 digits");
      case BOOLEAN ->
          value.equals("true") || value.equals("false")
              ? Optional.empty()
              : Optional.of("is neither true nor false");
      case DURATION -> durationProblem(value);
      case CHOICE ->
          key.choices().contains(value)
              ? Optional.empty()
              : Optional.of("is none of " + key.choices());
      case ADDRESS ->
          isAddress(value)
              ? Optional.empty()
              : Optional.of("is no address such as https://erp.example/api/ without a query");
    };
  }

  private static boolean isAddress(String value) {
    try {
      URI address = new URI(value);
      String scheme = address.getScheme();
      return ("https".equals(scheme) || "http".equals(scheme))
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<String> durationProblem(String value) {
    try {
      return Duration.parse(value).isNegative()
          ? Optional.of("is a negative duration")
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of("is no ISO 8601 duration such as PT24H");
    }
  }

  private String nearest(String name) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (ConfigKey key : keys) {
      int distance = EditDistance.between(name, key.name());
      if (distance < least) {
        least = distance;
        best = key.name();
      }
    }
    return best;
  }
}
