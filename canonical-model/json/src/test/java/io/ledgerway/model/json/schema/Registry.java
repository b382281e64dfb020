package io.ledgerway.model.json.schema;

import io.ledgerway.model.v1.value.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that were ever used, with what they are and since when. A name never leaves the registry:
 * once removed it is reserved.
 *
 * @param entries by name
 */
record Registry(Map<String, Entry> entries) {

  private static final String NONE = "-";

  Registry {
    entries = new TreeMap<>(entries);
  }

  /**
   * What is known about a name.
   *
   * @param kind its type
   * @param since version that brought it
   * @param deprecated version that deprecated it
   * @param removed version that removed it
   */
  record Entry(String kind, String since, @Nullable String deprecated, @Nullable String removed) {}

  static Registry parse(String text) {
    Map<String, Entry> entries = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] parts = line.split("\t", -1);
        entries.put(parts[0], new Entry(parts[1], parts[2], orNull(parts[3]), orNull(parts[4])));
      }
    }
    return new Registry(entries);
  }

  private static @Nullable String orNull(String text) {
    return text.equals(NONE) ? null : text;
  }

  String text(String title) {
    StringBuilder text = new StringBuilder("# ").append(title).append('\n');
    text.append("# name\ttype\tsince\tdeprecated\tremoved\n");
    entries.forEach(
        (name, it) ->
            text.append(name)
                .append('\t')
                .append(it.kind())
                .append('\t')
                .append(it.since())
                .append('\t')
                .append(it.deprecated() == null ? NONE : it.deprecated())
                .append('\t')
                .append(it.removed() == null ? NONE : it.removed())
                .append('\n'));
    return text.toString();
  }

  /**
   * This registry with what the records hold now.
   *
   * @param now the names of the records, each as if it were new
   * @param version the version being made
   * @param released whether it is released already; before that its own names come and go freely
   */
  Registry updated(Registry now, String version, boolean released) {
    Map<String, Entry> merged = new TreeMap<>();
    entries.forEach(
        (name, old) -> {
          Entry present = now.entries.get(name);
          boolean fixed = released || !old.since().equals(version);
          if (present != null) {
            String since = fixed ? old.since() : version;
            String kind = fixed ? old.kind() : present.kind();
            merged.put(name, new Entry(kind, since, present.deprecated(), old.removed()));
          } else if (fixed) {
            String removed = old.removed() == null ? version : old.removed();
            merged.put(name, new Entry(old.kind(), old.since(), old.deprecated(), removed));
          }
        });
    now.entries.forEach(merged::putIfAbsent);
    return new Registry(merged);
  }

  /** What the records do that this registry forbids. */
  List<String> violations(Registry now) {
    List<String> found = new ArrayList<>();
    entries.forEach((name, entry) -> check(name, entry, now.entries.get(name), found));
    for (String name : now.entries.keySet()) {
      if (!entries.containsKey(name)) {
        found.add(name + " is not registered; make the generated files again");
      }
    }
    return found;
  }

  private static void check(String name, Entry entry, @Nullable Entry present, List<String> found) {
    if (present == null && entry.removed() == null) {
      found.add(name + " is gone; only a major version may remove it, with casters");
    } else if (present != null && entry.removed() != null) {
      found.add(name + " was removed in " + entry.removed() + " and is reserved; take another");
    } else if (present != null && !present.kind().equals(entry.kind())) {
      found.add(
          name
              + " changed from "
              + entry.kind()
              + " to "
              + present.kind()
              + "; add another member");
    }
    if (entry.removed() != null && !isNewMajor(entry)) {
      found.add(name + " was removed in " + entry.removed() + "; only a major version may remove");
    }
  }

  private static boolean isNewMajor(Entry entry) {
    return entry.removed() != null
        && entry.removed().matches("\\d+\\.0")
        && !entry.removed().split("\\.", -1)[0].equals(entry.since().split("\\.", -1)[0]);
  }

  /** The members of all records. */
  static Registry fieldsNow(String version) {
    Map<String, Entry> entries = new TreeMap<>();
    for (ModelType type : ModelType.all()) {
      for (ModelField field : type.fields()) {
        entries.put(
            type.name() + "." + field.name(),
            new Entry(field.typeName(), version, field.deprecatedSince(), null));
      }
    }
    return new Registry(entries);
  }

  /** The constants of all codes. */
  static Registry codesNow(String version) {
    Map<String, Entry> entries = new TreeMap<>();
    for (ModelType type : ModelType.all()) {
      for (Code constant : type.isCode() ? type.constants() : List.<Code>of()) {
        entries.put(type.name() + "." + constant.value(), new Entry("code", version, null, null));
      }
    }
    return new Registry(entries);
  }
}
