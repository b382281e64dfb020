package io.ledgerway.model.json.schema;

import io.ledgerway.model.v1.envelope.Envelope;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists every type and every member of the JSON as one page. */
final class FieldsPage {

  private final Collection<ModelType> types = ModelType.all();
  private final Registry fields;
  private final Map<Class<?>, List<String>> holders = new TreeMap<>(FieldsPage::byName);
  private final StringBuilder page = new StringBuilder();

  private FieldsPage(Registry fields) {
    this.fields = fields;
  }

  static String text(Registry fields) {
    FieldsPage page = new FieldsPage(fields);
    page.write();
    return page.page.toString();
  }

  private static int byName(Class<?> one, Class<?> other) {
    return one.getSimpleName().compareTo(other.getSimpleName());
  }

  private void write() {
    page.append("# Fields\n\nGenerated from the records and the locked names: `")
        .append(GeneratedFiles.COMMAND)
        .append("`.\n\n")
        .append("A path is the place of a member in the object of its type, `*` each element of a")
        .append(" list; the paths of a document\nand of the envelope begin at the root of the")
        .append(" JSON. \"Must\" marks a member without which the object is refused;\nwhat a rule")
        .append(" asks for besides stands with the rules. `BT` and `BG` are terms of EN 16931-1,")
        .append(" camel-case names\nin brackets are elements of ISO 20022 or UBL.\n\n");
    documents();
    types.forEach(this::holders);
    section(ModelType.of(Envelope.class), "");
    ModelType.documents().values().forEach(it -> section(ModelType.of(it), "/document"));
    for (ModelType type : types) {
      boolean shown =
          type.type() == Envelope.class || ModelType.documents().containsValue(type.type());
      if (!shown) {
        section(type, "");
      }
    }
  }

  private void documents() {
    page.append("| Document type | Record | What it is |\n|---|---|---|\n");
    ModelType.documents()
        .forEach((type, record) -> row("`" + type + "`", link(record), ModelType.of(record).doc()));
  }

  private void holders(ModelType type) {
    for (ModelField field : type.fields()) {
      if (field.element() instanceof Class<?> held && held.isRecord()) {
        holders
            .computeIfAbsent(held, key -> new ArrayList<>())
            .add("[" + type.name() + "](#" + anchor(type.name()) + ")." + field.name());
      }
    }
  }

  private void section(ModelType type, String root) {
    page.append("\n## ").append(type.name()).append("\n\n").append(escaped(type.doc()));
    page.append('\n');
    List<String> places = holders.getOrDefault(type.type(), List.of());
    if (!places.isEmpty()) {
      page.append("\nIn ").append(String.join(", ", places)).append(".\n");
    }
    if (type.isScalar()) {
      page.append("\nA ").append(nameOf(type.fields().get(0).type())).append(" in JSON: ");
      page.append(escaped(type.fields().get(0).doc())).append(".\n");
      constants(type);
      return;
    }
    page.append("\n| Path | Type | Must | Since | What it is |\n|---|---|---|---|---|\n");
    for (ModelField field : type.fields()) {
      Registry.Entry known = fields.entries().get(type.name() + "." + field.name());
      String list = field.type() == field.element() ? "" : "/*";
      String since = known == null ? "" : known.since();
      String deprecated = field.deprecatedSince();
      row(
          "`"
              + (type.type() == Envelope.class || !root.isEmpty() ? root + "/" : "")
              + field.name()
              + list
              + "`",
          typeOf(field),
          field.required() ? "●" : "",
          deprecated == null ? since : since + ", deprecated " + deprecated,
          field.doc());
    }
  }

  private void constants(ModelType type) {
    if (type.isCode() && !type.constants().isEmpty()) {
      page.append("\nKnown: ")
          .append(
              type.constants().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", ")))
          .append(".\n");
    }
  }

  private static String typeOf(ModelField field) {
    Type element = field.element();
    if (element instanceof TypeVariable<?>) {
      return "a document";
    }
    return element instanceof Class<?> held && held.isRecord() ? link(held) : nameOf(element);
  }

  private static String nameOf(Type type) {
    return switch (((Class<?>) type).getSimpleName()) {
      case "String" -> "text";
      case "BigDecimal" -> "decimal";
      case "LocalDate" -> "date";
      case "Instant" -> "moment";
      case "ZoneId" -> "time zone";
      case "boolean", "Boolean" -> "true or false";
      case "int", "Integer", "long", "Long" -> "whole number";
      case "JsonValue" -> "any JSON";
      default -> throw new IllegalStateException("No name for " + type);
    };
  }

  private static String link(Class<?> type) {
    return "[" + type.getSimpleName() + "](#" + anchor(type.getSimpleName()) + ")";
  }

  private static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void row(String... cells) {
    for (String cell : cells) {
      page.append("| ").append(cell.startsWith("`") || cell.startsWith("[") ? cell : escaped(cell));
      page.append(' ');
    }
    page.append("|\n");
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }
}
