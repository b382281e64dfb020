package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Valid files of every document, mutated: a document or the documented error, nothing else. */
class JsonFuzzTest {

  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[\\[\\]{},:]|[^\\s\\[\\]{},:\"]+");
  private static final List<String> HOSTILE =
      List.of(
          "NaN",
          "-Infinity",
          "1e999999999",
          "9".repeat(2_000),
          "\"2026-02-30\"",
          "\"\\ud800\"",
          "null",
          "[".repeat(200),
          "{\"a\":".repeat(200),
          "\"\"");

  private final DocumentJson json = DocumentJson.create();
  private final List<DocumentType> types =
      ModelRecords.DOCUMENTS.keySet().stream()
          .sorted(Comparator.comparing(DocumentType::value))
          .toList();

  @Property(tries = 2_000)
  void yieldsADocumentOrTheDocumentedError(@ForAll long seed) {
    Random random = new Random(seed);
    String example = ExamplesTest.example(types.get(random.nextInt(types.size())));
    String mutated = mutate(tokens(example), random);
    try {
      Envelope<?> read = json.read(mutated);
      assertThat(json.read(json.write(read))).isEqualTo(read);
    } catch (JsonFormatException e) {
      assertThat(e.line()).isPositive();
      assertThat(e.column()).isPositive();
      assertThat(e).hasNoCause();
    }
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static String mutate(List<String> tokens, Random random) {
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int place = random.nextInt(tokens.size());
      int other = random.nextInt(tokens.size());
      switch (random.nextInt(6)) {
        case 0 -> tokens.set(place, tokens.get(other));
        case 1 -> tokens.set(place, HOSTILE.get(random.nextInt(HOSTILE.size())));
        case 2 -> tokens.add(place, tokens.get(other));
        case 3 -> removeMember(tokens, place);
        case 4 -> duplicateMember(tokens, place);
        default -> tokens.subList(Math.max(1, place), tokens.size()).clear();
      }
    }
    return String.join("", tokens);
  }

  /** Takes a member with a scalar value away, with its comma. */
  private static void removeMember(List<String> tokens, int place) {
    int name = scalarMember(tokens, place);
    if (name >= 0) {
      tokens.subList(name, name + 4).clear();
    }
  }

  private static void duplicateMember(List<String> tokens, int place) {
    int name = scalarMember(tokens, place);
    if (name >= 0) {
      tokens.addAll(name, List.copyOf(tokens.subList(name, name + 4)));
    }
  }

  private static int scalarMember(List<String> tokens, int from) {
    for (int i = from; i + 3 < tokens.size(); i++) {
      if (tokens.get(i + 1).equals(":") && tokens.get(i + 3).equals(",")) {
        return i;
      }
    }
    return -1;
  }
}
