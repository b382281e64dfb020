package io.ledgerway.model.json.internal;

import io.ledgerway.model.json.version.Conversion;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.JsonValue.ArrayValue;
import io.ledgerway.model.v1.value.JsonValue.ObjectValue;
import io.ledgerway.model.v1.value.JsonValue.StringValue;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a newer version holds and an older one can't, each part with what was to be seen in its
 * place, so that it comes back only where nobody changed that.
 *
 * @param version the newer version
 * @param parts the parts, by their pointer in the newer version
 */
public record HiddenParts(String version, List<Part> parts) {

  /**
   * One part.
   *
   * @param pointer its place
   * @param value what stood there; null when nothing did
   * @param seen fingerprint of what the older version leads to there
   * @param element the nearest list element around it; null when there is none
   * @param elementSeen fingerprint of what the older version leads to for that element
   */
  record Part(
      String pointer,
      @Nullable JsonValue value,
      String seen,
      @Nullable String element,
      @Nullable String elementSeen) {}

  public HiddenParts {
    parts = List.copyOf(parts);
  }

  /**
   * Compares what was with what comes back from the older version.
   *
   * @param version the newer version
   * @param original the envelope in the newer version
   * @param back the envelope after going down and up again
   * @return what would be lost
   */
  public static HiddenParts between(String version, ObjectValue original, ObjectValue back) {
    List<Part> parts = new ArrayList<>();
    compare(List.of(), null, null, original, back, parts);
    return new HiddenParts(version, parts);
  }

  private static void compare(
      List<String> path,
      @Nullable List<String> element,
      @Nullable JsonValue elementBack,
      @Nullable JsonValue original,
      @Nullable JsonValue back,
      List<Part> parts) {
    if (Objects.equals(original, back)) {
      return;
    }
    if (original instanceof ObjectValue one && back instanceof ObjectValue other) {
      Set<String> names = new LinkedHashSet<>(one.members().keySet());
      names.addAll(other.members().keySet());
      for (String name : names) {
        compare(
            below(path, name),
            element,
            elementBack,
            one.members().get(name),
            other.members().get(name),
            parts);
      }
    } else if (original instanceof ArrayValue one
        && back instanceof ArrayValue other
        && one.items().size() == other.items().size()) {
      for (int i = 0; i < one.items().size(); i++) {
        List<String> item = below(path, Integer.toString(i));
        JsonValue seen = other.items().get(i);
        compare(item, item, seen, one.items().get(i), seen, parts);
      }
    } else {
      parts.add(
          new Part(
              Pointers.of(path),
              original,
              Fingerprints.of(back),
              element == null ? null : Pointers.of(element),
              element == null ? null : Fingerprints.of(elementBack)));
    }
  }

  private static List<String> below(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  /**
   * Whether nothing would be lost.
   *
   * @return true when there is no part
   */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * Brings the parts back where what was to be seen has not changed.
   *
   * @param envelope the envelope as converted up
   * @param warnings takes a warning for each part that was given up
   * @return the envelope with its parts
   */
  public ObjectValue restore(ObjectValue envelope, List<Finding> warnings) {
    JsonValue restored = envelope;
    for (Part part : parts) {
      if (isUnchanged(part, envelope)) {
        restored = TreePaths.with(restored, Pointers.parse(part.pointer()), part.value());
      } else {
        warnings.add(
            new Finding(
                Conversion.WARNING,
                null,
                Severity.WARNING,
                part.pointer(),
                "The value of version "
                    + version
                    + " was given up, as its place was changed in the older version; check it",
                null,
                null));
      }
    }
    return (ObjectValue) restored;
  }

  private static boolean isUnchanged(Part part, ObjectValue envelope) {
    JsonValue now = TreePaths.at(envelope, Pointers.parse(part.pointer()));
    String element = part.element();
    return Fingerprints.of(now).equals(part.seen())
        && (element == null
            || Fingerprints.of(TreePaths.at(envelope, Pointers.parse(element)))
                .equals(part.elementSeen()));
  }

  /**
   * As conversion data.
   *
   * @return JSON
   */
  public JsonValue toJson() {
    List<JsonValue> items = new ArrayList<>();
    for (Part part : parts) {
      Map<String, JsonValue> item = new LinkedHashMap<>();
      item.put("pointer", new StringValue(part.pointer()));
      if (part.value() != null) {
        item.put("value", part.value());
      }
      item.put("seen", new StringValue(part.seen()));
      if (part.element() != null && part.elementSeen() != null) {
        item.put("element", new StringValue(part.element()));
        item.put("elementSeen", new StringValue(part.elementSeen()));
      }
      items.add(new ObjectValue(item));
    }
    Map<String, JsonValue> data = new LinkedHashMap<>();
    data.put("version", new StringValue(version));
    data.put("parts", new ArrayValue(items));
    return new ObjectValue(data);
  }

  /**
   * From conversion data.
   *
   * @param json what the envelope carries
   * @return the parts, or null when it is no conversion data of ours
   */
  public static @Nullable HiddenParts parse(JsonValue json) {
    String version = text(json, "version");
    if (version == null
        || !(json instanceof ObjectValue object)
        || !(object.members().get("parts") instanceof ArrayValue items)) {
      return null;
    }
    List<Part> parts = new ArrayList<>();
    for (JsonValue item : items.items()) {
      String pointer = text(item, "pointer");
      String seen = text(item, "seen");
      if (pointer == null || seen == null || !(item instanceof ObjectValue part)) {
        return null;
      }
      parts.add(
          new Part(
              pointer,
              part.members().get("value"),
              seen,
              text(item, "element"),
              text(item, "elementSeen")));
    }
    return new HiddenParts(version, parts);
  }

  private static @Nullable String text(JsonValue json, String member) {
    return json instanceof ObjectValue object
            && object.members().get(member) instanceof StringValue text
        ? text.text()
        : null;
  }
}
