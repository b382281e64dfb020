package io.ledgerway.model.json.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documentation of a record, read from its source. */
final class SourceDocs {

  private static final Path SOURCES = Path.of("../model/src/main/java");
  private static final String THREADS = "Immutable and thread-safe.";
  private static final Pattern LINE_START = Pattern.compile("\\s*\\n\\s*\\* ?");
  private static final Pattern PARAM = Pattern.compile("(\\w+|<\\w+>)\\s+(.*)", Pattern.DOTALL);
  private static final Pattern INLINE_TAG =
      Pattern.compile("\\{@(?:code|link|linkplain|literal)\\s+#?([^}]*)}");

  private final String summary;
  private final Map<String, String> components;

  private SourceDocs(String summary, Map<String, String> components) {
    this.summary = summary;
    this.components = components;
  }

  static SourceDocs of(Class<?> record) {
    String source = source(record);
    int declaration = source.indexOf("\npublic record " + record.getSimpleName());
    int end = source.lastIndexOf("*/", declaration);
    String comment = source.substring(source.lastIndexOf("/**", end) + 3, end);
    String[] parts = LINE_START.matcher(comment).replaceAll("\n").split("\n@", -1);
    Map<String, String> components = new HashMap<>();
    for (String part : parts) {
      Matcher param = PARAM.matcher(part.startsWith("param ") ? part.substring(6) : "");
      if (param.matches()) {
        components.put(param.group(1), plain(param.group(2)));
      }
    }
    return new SourceDocs(
        plain(parts[0].split("\n\n|\n<p>", 2)[0].replace(THREADS, "")), components);
  }

  private static String source(Class<?> record) {
    Path file = SOURCES.resolve(record.getName().replace('.', '/') + ".java");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String text) {
    return INLINE_TAG.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
  }

  String summary() {
    return summary;
  }

  /** Empty when the source says nothing. */
  String component(String name) {
    return components.getOrDefault(name, "");
  }
}
