package io.ledgerway.connector.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One configuration key. Immutable.
 *
 * @param name the key
 * @param type what its value is
 * @param required whether it must be given; {@code requiredWhen} narrows that
 * @param requiredWhen {@code key=value} of another key under which this one must be given
 * @param defaultValue value when it is not given
 * @param choices allowed values of a CHOICE
 * @param documentation what it does, for people
 */
public record ConfigKey(
    String name,
    ConfigType type,
    boolean required,
    @Nullable String requiredWhen,
    @Nullable String defaultValue,
    List<String> choices,
    String documentation) {

  /** Copies the choices. */
  public ConfigKey {
    choices = List.copyOf(choices);
  }

  /**
   * A key that must be given.
   *
   * @param name the key
   * @param type what its value is
   * @param documentation what it does
   * @return the key
   */
  public static ConfigKey required(String name, ConfigType type, String documentation) {
    return new ConfigKey(name, type, true, null, null, List.of(), documentation);
  }

  /**
   * A key with a default.
   *
   * @param name the key
   * @param type what its value is
   * @param defaultValue its default
   * @param documentation what it does
   * @return the key
   */
  public static ConfigKey withDefault(
      String name, ConfigType type, String defaultValue, String documentation) {
    return new ConfigKey(name, type, false, null, defaultValue, List.of(), documentation);
  }

  /**
   * A key that may be missing.
   *
   * @param name the key
   * @param type what its value is
   * @param documentation what it does
   * @return the key
   */
  public static ConfigKey optional(String name, ConfigType type, String documentation) {
    return new ConfigKey(name, type, false, null, null, List.of(), documentation);
  }

  /**
   * A key that must be given when another key has a value.
   *
   * @param name the key
   * @param type what its value is
   * @param condition {@code key=value} of the other key
   * @param documentation what it does
   * @return the key
   */
  public static ConfigKey requiredWhen(
      String name, ConfigType type, String condition, String documentation) {
    return new ConfigKey(name, type, false, condition, null, List.of(), documentation);
  }

  /**
   * A key that takes one of some values.
   *
   * @param name the key
   * @param choices the values; the first is the default
   * @param documentation what it does
   * @return the key
   */
  public static ConfigKey choice(String name, List<String> choices, String documentation) {
    return new ConfigKey(
        name, ConfigType.CHOICE, false, null, choices.get(0), choices, documentation);
  }
}
