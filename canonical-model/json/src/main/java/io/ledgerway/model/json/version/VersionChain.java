package io.ledgerway.model.json.version;

import io.ledgerway.model.json.internal.HiddenParts;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.JsonValue.ObjectValue;
import io.ledgerway.model.v1.value.JsonValue.StringValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Converts envelopes from any older major version up to a newer one, step by step, and down to the
 * version before. Immutable; thread-safe when its casters are.
 *
 * <pre>{@code
 * VersionChain chain = VersionChain.of(List.of(new FromZeroToOne()), List.of());
 * DocumentJson json = DocumentJson.create(JsonLimits.DEFAULT, chain);
 * }</pre>
 */
public final class VersionChain {

  /** No caster at all: only the present major version is read. */
  public static final VersionChain NONE = new VersionChain(List.of(), List.of());

  private static final String SCHEMA_VERSION = "schemaVersion";
  private static final String CONVERSION_DATA = "conversionData";

  private final Map<Integer, Upcaster> up = new LinkedHashMap<>();
  private final Map<Integer, Downcaster> down = new LinkedHashMap<>();

  private VersionChain(List<Upcaster> upcasters, List<Downcaster> downcasters) {
    for (Upcaster caster : upcasters) {
      if (up.put(caster.from(), caster) != null) {
        throw new IllegalArgumentException("Two upcasters start from version " + caster.from());
      }
    }
    for (Downcaster caster : downcasters) {
      if (down.put(caster.from(), caster) != null) {
        throw new IllegalArgumentException("Two downcasters start from version " + caster.from());
      }
      if (!up.containsKey(caster.from() - 1)) {
        throw new IllegalArgumentException(
            "The downcaster from version " + caster.from() + " needs the upcaster that leads back");
      }
    }
  }

  /**
   * A chain of casters.
   *
   * @param upcasters one for each older major version
   * @param downcasters one for each version that can be converted down
   * @return the chain
   * @throws IllegalArgumentException when two casters start from one version, or a downcaster has
   *     no upcaster that leads back
   */
  public static VersionChain of(List<Upcaster> upcasters, List<Downcaster> downcasters) {
    return new VersionChain(upcasters, downcasters);
  }

  /**
   * Whether there is a way from one major version up to another.
   *
   * @param from older major version
   * @param to newer major version
   * @return true when each step has its upcaster
   */
  public boolean leadsUp(int from, int to) {
    for (int major = from; major < to; major++) {
      if (!up.containsKey(major)) {
        return false;
      }
    }
    return from <= to;
  }

  /**
   * Converts up. What {@code conversionData} holds comes back where the visible part has not
   * changed; elsewhere the visible part wins, and a warning says so.
   *
   * @param envelope JSON of an envelope
   * @param to major version to convert to
   * @return the converted envelope
   * @throws IllegalArgumentException when a step has no upcaster, or the envelope states no version
   */
  public Conversion up(ObjectValue envelope, int to) {
    ObjectValue current = envelope;
    List<Finding> warnings = new ArrayList<>();
    for (int major = majorOf(envelope); major < to; major++) {
      Upcaster caster = up.get(major);
      if (caster == null) {
        throw new IllegalArgumentException(
            "No upcaster leads from version " + major + " to " + (major + 1));
      }
      current = restored(upcast(caster, current), major + 1, warnings);
    }
    return new Conversion(current, warnings);
  }

  private static ObjectValue upcast(Upcaster caster, ObjectValue envelope) {
    return with(caster.upcast(envelope), SCHEMA_VERSION, text((caster.from() + 1) + ".0"));
  }

  private static ObjectValue restored(ObjectValue envelope, int major, List<Finding> warnings) {
    JsonValue data = envelope.members().get(CONVERSION_DATA);
    HiddenParts hidden = data == null ? null : HiddenParts.parse(data);
    if (hidden == null || majorOf(hidden.version()) != major) {
      return envelope;
    }
    ObjectValue rest = without(envelope, CONVERSION_DATA);
    return with(hidden.restore(rest, warnings), SCHEMA_VERSION, text(hidden.version()));
  }

  /**
   * Converts down to the version before; what that can't hold goes to {@code conversionData}.
   *
   * @param envelope JSON of an envelope
   * @return JSON in the former major version
   * @throws IllegalArgumentException when there is no downcaster, or the envelope states no version
   */
  public ObjectValue down(ObjectValue envelope) {
    String version = versionOf(envelope);
    Downcaster caster = down.get(majorOf(version));
    if (caster == null) {
      throw new IllegalArgumentException("No downcaster starts from version " + version);
    }
    ObjectValue older = with(caster.downcast(envelope), SCHEMA_VERSION, text(caster.writes()));
    Upcaster back = Objects.requireNonNull(up.get(caster.from() - 1));
    HiddenParts hidden =
        HiddenParts.between(version, comparable(envelope), comparable(back.upcast(older)));
    return hidden.isEmpty() ? older : with(older, CONVERSION_DATA, hidden.toJson());
  }

  private static ObjectValue comparable(ObjectValue envelope) {
    return without(without(envelope, SCHEMA_VERSION), CONVERSION_DATA);
  }

  /**
   * The major version that an envelope states.
   *
   * @param envelope JSON of an envelope
   * @return major version
   * @throws IllegalArgumentException when it states none
   */
  public static int majorOf(ObjectValue envelope) {
    return majorOf(versionOf(envelope));
  }

  private static String versionOf(ObjectValue envelope) {
    if (envelope.members().get(SCHEMA_VERSION) instanceof StringValue version) {
      return version.text();
    }
    throw new IllegalArgumentException("The envelope states no schemaVersion");
  }

  private static int majorOf(String version) {
    int point = version.indexOf('.');
    try {
      return Integer.parseInt(point < 0 ? version : version.substring(0, point));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The schemaVersion is no version such as 1.0", e);
    }
  }

  private static StringValue text(String text) {
    return new StringValue(text);
  }

  private static ObjectValue with(ObjectValue object, String name, JsonValue value) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    members.put(name, value);
    return new ObjectValue(members);
  }

  private static ObjectValue without(ObjectValue object, String name) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    members.remove(name);
    return new ObjectValue(members);
  }
}
