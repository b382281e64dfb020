package io.ledgerway.model.json.internal;

import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Unknown members by the object they stand in, ready to be written back. */
final class UnknownMembers {

  static final UnknownMembers NONE = new UnknownMembers();

  private final Map<String, JsonValue> members = new LinkedHashMap<>();
  private final Map<String, UnknownMembers> below = new LinkedHashMap<>();

  private UnknownMembers() {}

  static UnknownMembers of(Map<String, JsonValue> byPointer) {
    if (byPointer.isEmpty()) {
      return NONE;
    }
    UnknownMembers root = new UnknownMembers();
    byPointer.forEach(root::add);
    return root;
  }

  private void add(String pointer, JsonValue value) {
    List<String> names = Pointers.parse(pointer);
    if (names.isEmpty()) {
      throw unwritable(pointer, "an unknown member needs a name");
    }
    UnknownMembers node = this;
    for (String name : names.subList(0, names.size() - 1)) {
      node = node.below.computeIfAbsent(name, key -> new UnknownMembers());
    }
    node.members.put(names.get(names.size() - 1), value);
  }

  boolean isEmpty() {
    return members.isEmpty() && below.isEmpty();
  }

  UnknownMembers below(String name) {
    return below.isEmpty() ? NONE : below.getOrDefault(name, NONE);
  }

  /** Refuses members that no reader could have left here. */
  void requireNone(String owner) {
    if (!isEmpty()) {
      throw unwritable(
          Pointers.of(List.of(owner)), "unknown members can't stand inside this value; drop them");
    }
  }

  /** Refuses members that would stand twice, and places that do not exist. */
  void requirePlaces(Set<String> knownNames) {
    for (String name : members.keySet()) {
      if (knownNames.contains(name)) {
        throw unwritable(
            Pointers.of(List.of(name)), "the model knows this member; set it on the record");
      }
    }
    for (String name : below.keySet()) {
      if (!knownNames.contains(name)) {
        throw unwritable(
            Pointers.of(List.of(name)), "no such object; keep the whole object as one member");
      }
    }
  }

  void write(ValueSink out) throws IOException {
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      out.name(member.getKey());
      JsonValues.write(member.getValue(), out);
    }
  }

  private static JsonFormatException unwritable(String pointer, String rule) {
    return new JsonFormatException(JsonErrorCode.UNWRITABLE, pointer, 0, 0, rule);
  }
}
