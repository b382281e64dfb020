package io.ledgerway.model.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks valid JSON in seeded ways: bytes, tokens and whole members. */
final class BrokenJson {

  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[{}\\[\\],:]|[^\\s{}\\[\\],:\"]+");
  private static final List<String> HOSTILE =
      List.of(
          "null",
          "true",
          "0",
          "-0",
          "-",
          "01",
          ".5",
          "NaN",
          "-Infinity",
          "1e400",
          "1e999999999999",
          "9223372036854775808",
          "\"\"",
          "\" \"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"2026-02-30\"",
          "\"9999999999-01-01\"",
          "\"1E5\"",
          "\"٣\"",
          "[]",
          "{}",
          "[null]",
          "{\"\":0}",
          "}",
          "]",
          ",",
          "9".repeat(5_000),
          "\"" + "9".repeat(5_000) + "\"",
          "[".repeat(500),
          "{\"a\":".repeat(500));

  private final Random random;

  BrokenJson(long seed) {
    random = new Random(seed);
  }

  /** Flips, drops and repeats bytes, or ends too early. */
  byte[] bytes(byte[] valid) {
    byte[] broken = valid.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int place = random.nextInt(broken.length);
      switch (random.nextInt(4)) {
        case 0 -> broken[place] ^= (byte) (1 << random.nextInt(8));
        case 1 -> broken[place] = (byte) random.nextInt(256);
        case 2 -> broken = without(broken, place, Math.min(broken.length, place + 1));
        default -> {
          if (random.nextInt(4) == 0) {
            broken = without(broken, Math.max(1, place), broken.length);
          }
        }
      }
    }
    return broken;
  }

  /** At least one byte stays. */
  private static byte[] without(byte[] bytes, int from, int to) {
    if (to - from == bytes.length) {
      return new byte[] {bytes[0]};
    }
    byte[] rest = new byte[bytes.length - (to - from)];
    System.arraycopy(bytes, 0, rest, 0, from);
    System.arraycopy(bytes, to, rest, from, rest.length - from);
    return rest;
  }

  /** Swaps, drops, repeats and replaces tokens; the text is mostly no JSON any more. */
  String tokens(String valid) {
    List<String> tokens = split(valid);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int place = random.nextInt(tokens.size());
      int other = random.nextInt(tokens.size());
      switch (random.nextInt(4)) {
        case 0 -> tokens.set(place, tokens.set(other, tokens.get(place)));
        case 1 -> tokens.remove(place);
        case 2 -> tokens.add(other, tokens.get(place));
        default -> tokens.set(place, hostile());
      }
    }
    return String.join("", tokens);
  }

  /**
   * Repeats, drops, renames and exchanges whole members; the text stays JSON unless values break
   * it.
   */
  String members(String valid) {
    List<String> tokens = split(valid);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int name = member(tokens);
      int end = valueEnd(tokens, name + 2);
      List<String> member = new ArrayList<>(tokens.subList(name, end));
      switch (random.nextInt(5)) {
        case 0 -> {
          member.add(",");
          tokens.addAll(name, member);
        }
        case 1 -> drop(tokens, name, end);
        case 2 -> tokens.set(name, tokens.get(member(tokens)));
        case 3 -> replaceValue(tokens, name, end, List.of(hostile()));
        default -> {
          int other = member(tokens);
          int otherEnd = valueEnd(tokens, other + 2);
          replaceValue(tokens, name, end, new ArrayList<>(tokens.subList(other + 2, otherEnd)));
        }
      }
    }
    return String.join("", tokens);
  }

  private static void replaceValue(List<String> tokens, int name, int end, List<String> value) {
    tokens.subList(name + 2, end).clear();
    tokens.addAll(name + 2, value);
  }

  private static void drop(List<String> tokens, int name, int end) {
    boolean more = end < tokens.size() && tokens.get(end).equals(",");
    boolean last = !more && tokens.get(name - 1).equals(",");
    tokens.subList(last ? name - 1 : name, more ? end + 1 : end).clear();
  }

  private String hostile() {
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }

  /** Where a random member's name stands. */
  private int member(List<String> tokens) {
    int place = 1 + random.nextInt(tokens.size() - 2);
    while (!tokens.get(place).equals(":") || place + 1 == tokens.size()) {
      place = place + 1 < tokens.size() ? place + 1 : 1;
    }
    return place - 1;
  }

  private static int valueEnd(List<String> tokens, int from) {
    int depth = 0;
    for (int place = from; place < tokens.size(); place++) {
      String token = tokens.get(place);
      depth += token.equals("{") || token.equals("[") ? 1 : 0;
      depth -= token.equals("}") || token.equals("]") ? 1 : 0;
      if (depth <= 0) {
        return place + 1;
      }
    }
    return tokens.size();
  }

  private static List<String> split(String json) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(json);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
