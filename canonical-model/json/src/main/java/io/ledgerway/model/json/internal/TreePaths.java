package io.ledgerway.model.json.internal;

import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.JsonValue.ArrayValue;
import io.ledgerway.model.v1.value.JsonValue.ObjectValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places inside a JSON tree. */
final class TreePaths {

  private TreePaths() {}

  /** The value at a place, or null when there is none. */
  static @Nullable JsonValue at(JsonValue tree, List<String> path) {
    JsonValue value = tree;
    for (String name : path) {
      if (value instanceof ObjectValue object) {
        value = object.members().get(name);
      } else if (value instanceof ArrayValue array) {
        int index = index(name, array);
        value = index < 0 ? null : array.items().get(index);
      } else {
        return null;
      }
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  /** The tree with another value at a place, or without one; objects on the way are made. */
  static JsonValue with(JsonValue tree, List<String> path, @Nullable JsonValue value) {
    JsonValue changed = changed(tree, path, value);
    return changed == null ? new ObjectValue(Map.of()) : changed;
  }

  private static @Nullable JsonValue changed(
      @Nullable JsonValue tree, List<String> path, @Nullable JsonValue value) {
    if (path.isEmpty()) {
      return value;
    }
    String name = path.get(0);
    List<String> below = path.subList(1, path.size());
    if (tree instanceof ArrayValue array) {
      int index = index(name, array);
      JsonValue item = index < 0 ? null : changed(array.items().get(index), below, value);
      if (item == null) {
        return array;
      }
      List<JsonValue> items = new ArrayList<>(array.items());
      items.set(index, item);
      return new ArrayValue(items);
    }
    Map<String, JsonValue> members =
        new LinkedHashMap<>(tree instanceof ObjectValue object ? object.members() : Map.of());
    JsonValue member = changed(members.get(name), below, value);
    if (member == null) {
      members.remove(name);
    } else {
      members.put(name, member);
    }
    return new ObjectValue(members);
  }

  private static int index(String name, ArrayValue array) {
    try {
      int index = Integer.parseInt(name);
      return index < array.items().size() ? index : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
