package io.ledgerway.model.v1.extension;

import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What an extension is: its key, its type, and where it may stand. Immutable and thread-safe.
 *
 * <pre>{@code
 * ExtensionDefinition<LocalDate> sailing =
 *     ExtensionDefinition.of("demo.shipping", "sailing_date", ExtensionFormat.DATE)
 *         .appliesTo(PurchaseOrder.class);
 * Extensions extended = sailing.set(order.extensions(), LocalDate.of(2026, 3, 2));
 * Optional<LocalDate> date = sailing.get(extended);
 * }</pre>
 *
 * @param key namespace and name
 * @param format the type of its value
 * @param appliesTo the records that may carry it; empty means all
 * @param since the version of the namespace that introduced it
 * @param label what a person would call it
 * @param mustUnderstand true when a reader that does not know it must neither post nor pay
 * @param validator answers with the problem of a value, or nothing when there is none
 * @param <T> the Java type of the value; a list where it may come several times
 */
public record ExtensionDefinition<T>(
    ExtensionKey key,
    ExtensionFormat<T> format,
    Set<Class<?>> appliesTo,
    String since,
    String label,
    boolean mustUnderstand,
    Function<T, Optional<String>> validator) {

  public ExtensionDefinition {
    appliesTo = Set.copyOf(appliesTo);
  }

  /**
   * A definition that applies to every record.
   *
   * @param namespace reverse DNS name or connector id; {@code sdk} is reserved
   * @param name name within the namespace
   * @param format type of the value
   * @param <T> Java type of the value
   * @return the definition
   * @throws IllegalArgumentException when the namespace is reserved or a part is empty
   */
  public static <T> ExtensionDefinition<T> of(
      String namespace, String name, ExtensionFormat<T> format) {
    if (namespace.equals("sdk")) {
      throw new IllegalArgumentException("The namespace sdk is reserved; use one of your own");
    }
    return new ExtensionDefinition<>(
        ExtensionKey.of(namespace, name),
        format,
        Set.of(),
        "1.0",
        name,
        false,
        value -> Optional.empty());
  }

  /**
   * The same definition for some records alone.
   *
   * @param records the records that may carry it
   * @return the definition
   */
  public ExtensionDefinition<T> appliesTo(Class<?>... records) {
    return new ExtensionDefinition<>(
        key, format, Set.of(records), since, label, mustUnderstand, validator);
  }

  /**
   * The same definition, to be understood before a document is posted or paid.
   *
   * @return the definition
   */
  public ExtensionDefinition<T> toBeUnderstood() {
    return new ExtensionDefinition<>(key, format, appliesTo, since, label, true, validator);
  }

  /**
   * The same definition with a check.
   *
   * @param check answers with the problem of a value, or nothing when there is none
   * @return the definition
   */
  public ExtensionDefinition<T> checkedBy(Function<T, Optional<String>> check) {
    return new ExtensionDefinition<>(key, format, appliesTo, since, label, mustUnderstand, check);
  }

  /**
   * Reads the value.
   *
   * @param extensions the extensions of a record
   * @return the value; empty when it is not there
   * @throws IllegalArgumentException when what is there has another type
   */
  public Optional<T> get(Extensions extensions) {
    ExtensionValue value = extensions.values().get(key);
    return value == null ? Optional.empty() : Optional.of(read(value));
  }

  private T read(ExtensionValue value) {
    if (!value.type().equals(format.type())) {
      throw new IllegalArgumentException(
          "Extension " + key + " is " + value.type() + ", its definition says " + format.type());
    }
    try {
      return format.read(value.value());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Extension " + key + " is no value of type " + format.type(), e);
    }
  }

  boolean mayStandOn(Object owner) {
    return appliesTo.isEmpty() || appliesTo.contains(owner.getClass());
  }

  /** The problem of a value that stands under the key of this definition. */
  Optional<String> problem(ExtensionValue value) {
    try {
      return validator.apply(read(value));
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Writes the value.
   *
   * @param extensions the extensions of a record
   * @param value the value
   * @return the extensions with it
   * @throws IllegalArgumentException when the check of the definition finds a problem
   */
  public Extensions set(Extensions extensions, T value) {
    validator
        .apply(value)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("Extension " + key + ": " + problem);
            });
    Map<ExtensionKey, ExtensionValue> values = new LinkedHashMap<>(extensions.values());
    values.put(key, new ExtensionValue(format.type(), format.write(value), label, mustUnderstand));
    return new Extensions(values, extensions.unknownMembers());
  }

  /**
   * Takes the value away.
   *
   * @param extensions the extensions of a record
   * @return the extensions without it
   */
  public Extensions remove(Extensions extensions) {
    Map<ExtensionKey, ExtensionValue> values = new LinkedHashMap<>(extensions.values());
    values.remove(key);
    return new Extensions(values, extensions.unknownMembers());
  }
}
