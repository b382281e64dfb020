package io.ledgerway.model.json.version;

import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.JsonValue.ArrayValue;
import io.ledgerway.model.v1.value.JsonValue.ObjectValue;
import io.ledgerway.model.v1.value.JsonValue.StringValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An older and a newer version that exist in tests alone.
 *
 * <p>Version 0 called an invoice's {@code number} {@code invoiceNumber}, wrote the due date into
 * the terms of payment, and had no observations. Version 2 renames {@code direction} to {@code
 * flow}, splits a line's {@code note} into {@code notes}, drops {@code remarks}, and asks each
 * document for a {@code region}.
 */
final class Casters {

  static final VersionChain CHAIN =
      VersionChain.of(
          List.of(new FromZero(), new FromOne()), List.of(new BackToZero(), new BackToOne()));

  private Casters() {}

  private static ObjectValue document(
      ObjectValue envelope, UnaryOperator<Map<String, JsonValue>> change) {
    if (!(envelope.members().get("document") instanceof ObjectValue document)) {
      return envelope;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(envelope.members());
    members.put("document", new ObjectValue(change.apply(new LinkedHashMap<>(document.members()))));
    return new ObjectValue(members);
  }

  private static void rename(Map<String, JsonValue> members, String from, String to) {
    JsonValue value = members.remove(from);
    if (value != null) {
      members.put(to, value);
    }
  }

  private static void eachLine(
      Map<String, JsonValue> document, UnaryOperator<Map<String, JsonValue>> change) {
    if (document.get("lines") instanceof ArrayValue lines) {
      List<JsonValue> changed = new ArrayList<>();
      for (JsonValue line : lines.items()) {
        changed.add(
            line instanceof ObjectValue object
                ? new ObjectValue(change.apply(new LinkedHashMap<>(object.members())))
                : line);
      }
      document.put("lines", new ArrayValue(changed));
    }
  }

  private record FromZero() implements Upcaster {

    @Override
    public int from() {
      return 0;
    }

    @Override
    public ObjectValue upcast(ObjectValue envelope) {
      return document(
          envelope,
          document -> {
            rename(document, "invoiceNumber", "number");
            return document;
          });
    }
  }

  private record BackToZero() implements Downcaster {

    @Override
    public int from() {
      return 1;
    }

    @Override
    public String writes() {
      return "0.9";
    }

    @Override
    public ObjectValue downcast(ObjectValue envelope) {
      Map<String, JsonValue> members = new LinkedHashMap<>(envelope.members());
      members.remove("observations");
      return document(
          new ObjectValue(members),
          document -> {
            rename(document, "number", "invoiceNumber");
            return document;
          });
    }
  }

  private record FromOne() implements Upcaster {

    @Override
    public int from() {
      return 1;
    }

    @Override
    public ObjectValue upcast(ObjectValue envelope) {
      return document(
          envelope,
          document -> {
            rename(document, "direction", "flow");
            document.remove("remarks");
            document.put("region", new StringValue("UNKNOWN"));
            eachLine(
                document,
                line -> {
                  JsonValue note = line.remove("note");
                  if (note != null) {
                    line.put("notes", new ArrayValue(List.of(note)));
                  }
                  return line;
                });
            return document;
          });
    }
  }

  private record BackToOne() implements Downcaster {

    @Override
    public int from() {
      return 2;
    }

    @Override
    public String writes() {
      return "1.0";
    }

    @Override
    public ObjectValue downcast(ObjectValue envelope) {
      return document(
          envelope,
          document -> {
            rename(document, "flow", "direction");
            document.remove("region");
            eachLine(
                document,
                line -> {
                  if (line.remove("notes") instanceof ArrayValue notes
                      && !notes.items().isEmpty()) {
                    line.put("note", notes.items().get(0));
                  }
                  return line;
                });
            return document;
          });
    }
  }
}
