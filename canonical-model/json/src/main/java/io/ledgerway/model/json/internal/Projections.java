package io.ledgerway.model.json.internal;

import io.ledgerway.model.v1.value.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes parts of a canonical tree away. */
public final class Projections {

  /** Stands for each element of a list. */
  static final String EACH = "*";

  private Projections() {}

  /**
   * Refuses a pointer that leads nowhere, as a misspelt one would silently change a hash.
   *
   * @param codec knows the record types
   * @param type the record's type
   * @param pointers where the projection points
   * @throws IllegalArgumentException when one is no place in the record
   */
  public static void requirePlaces(RecordCodec codec, Class<?> type, Iterable<String> pointers) {
    for (String pointer : pointers) {
      codec.requirePlace(type, Pointers.parse(pointer));
    }
  }

  /**
   * Leaves parts out; an object that becomes empty by it goes too.
   *
   * @param tree a canonical tree
   * @param pointers what to leave out
   * @return the rest
   */
  public static JsonValue without(JsonValue tree, Iterable<String> pointers) {
    JsonValue rest = tree;
    for (String pointer : pointers) {
      JsonValue next = without(rest, Pointers.parse(pointer));
      rest = next == null ? new JsonValue.ObjectValue(Map.of()) : next;
    }
    return rest;
  }

  private static @Nullable JsonValue without(JsonValue value, List<String> names) {
    if (names.isEmpty()) {
      return null;
    }
    String name = names.get(0);
    List<String> below = names.subList(1, names.size());
    if (value instanceof JsonValue.ArrayValue array && name.equals(EACH)) {
      return withoutInEach(array, below);
    }
    if (value instanceof JsonValue.ObjectValue object && object.members().containsKey(name)) {
      return withoutMember(object, name, below);
    }
    return value;
  }

  /** Elements stay, also empty ones: how many there are is part of what is asked for. */
  private static JsonValue withoutInEach(JsonValue.ArrayValue array, List<String> below) {
    List<JsonValue> items = new ArrayList<>();
    for (JsonValue item : array.items()) {
      JsonValue rest = without(item, below);
      items.add(rest == null ? new JsonValue.ObjectValue(Map.of()) : rest);
    }
    return new JsonValue.ArrayValue(items);
  }

  private static @Nullable JsonValue withoutMember(
      JsonValue.ObjectValue object, String name, List<String> below) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    JsonValue member = members.get(name);
    JsonValue rest = member == null ? null : without(member, below);
    if (rest == null) {
      members.remove(name);
    } else {
      members.put(name, rest);
    }
    return members.isEmpty() ? null : new JsonValue.ObjectValue(members);
  }

  /**
   * Keeps parts alone.
   *
   * @param tree a canonical tree
   * @param pointers what to keep
   * @return those parts at their places
   */
  public static JsonValue only(JsonValue tree, Iterable<String> pointers) {
    List<List<String>> kept = new ArrayList<>();
    for (String pointer : pointers) {
      kept.add(Pointers.parse(pointer));
    }
    JsonValue rest = only(tree, kept);
    return rest == null ? new JsonValue.ObjectValue(Map.of()) : rest;
  }

  private static @Nullable JsonValue only(JsonValue value, List<List<String>> kept) {
    if (kept.stream().anyMatch(List::isEmpty)) {
      return value;
    }
    if (value instanceof JsonValue.ArrayValue array) {
      List<List<String>> below = below(kept, EACH);
      List<JsonValue> items = new ArrayList<>();
      for (JsonValue item : array.items()) {
        JsonValue rest = only(item, below);
        items.add(rest == null ? new JsonValue.ObjectValue(Map.of()) : rest);
      }
      return below.isEmpty() ? null : new JsonValue.ArrayValue(items);
    }
    return value instanceof JsonValue.ObjectValue object ? onlyMembers(object, kept) : null;
  }

  private static @Nullable JsonValue onlyMembers(
      JsonValue.ObjectValue object, List<List<String>> kept) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, member) -> {
              JsonValue rest = only(member, below(kept, name));
              if (rest != null) {
                members.put(name, rest);
              }
            });
    return members.isEmpty() ? null : new JsonValue.ObjectValue(members);
  }

  private static List<List<String>> below(List<List<String>> kept, String name) {
    List<List<String>> below = new ArrayList<>();
    for (List<String> names : kept) {
      if (!names.isEmpty() && names.get(0).equals(name)) {
        below.add(names.subList(1, names.size()));
      }
    }
    return below;
  }
}
