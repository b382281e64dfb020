package io.ledgerway.connector.erplegacy.internal.layout;

import io.ledgerway.connector.erplegacy.internal.layout.FieldContent.Type;
import io.ledgerway.connector.erplegacy.internal.layout.LayoutParser.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a layout says about one field: its place in fixed width, its content, options. */
final class FieldParser {

  private static final String CODE = "[A-Z][A-Z_]*";
  private static final Map<Type, Set<String>> OPTIONS =
      Map.of(
          Type.ID, Set.of("empty"),
          Type.TEXT, Set.of("empty"),
          Type.NUMBER, Set.of("empty", "implied", "decimals", "point", "sign"),
          Type.COUNT, Set.of(),
          Type.DATE, Set.of("empty", "date"),
          Type.TIME, Set.of("empty", "time", "zone"));

  private final Problems problems;
  private final boolean csv;
  private final int line;
  private final Map<String, String> options = new HashMap<>();
  private final Map<String, String> codes = new TreeMap<>();
  private int start;
  private int length;
  private String said = "";

  FieldParser(Problems problems, boolean csv, int line) {
    this.problems = problems;
    this.csv = csv;
    this.line = line;
  }

  Optional<FieldLayout> parse(List<String> words) {
    int place = csv ? 0 : 2;
    if (words.size() <= place) {
      problems.add(line, "a field of fixed width begins with its start and its length");
      return Optional.empty();
    }
    if (!csv) {
      start = number(words.get(0), "start");
      length = number(words.get(1), "length");
    }
    String content = words.get(place);
    said = String.join(" ", words.subList(place, words.size()));
    words.subList(place + 1, words.size()).forEach(this::option);
    if (Words.isQuoted(content)) {
      problems.addIf(!options.isEmpty() || !codes.isEmpty(), line, "a fixed text has no options");
      return Optional.of(literal(Words.plain(content)));
    }
    Optional<FieldContent> known = FieldContent.of(content);
    problems.addIf(
        known.isEmpty(), line, "%s is no content; a fixed text stands in apostrophes", content);
    return known.map(this::field);
  }

  private int number(String word, String what) {
    boolean fits = word.matches("[1-9][0-9]{0,4}");
    problems.addIf(!fits, line, "the %s of a field is a number from 1 to 99999", what);
    return fits ? Integer.parseInt(word) : 1;
  }

  private void option(String word) {
    int equals = word.indexOf('=');
    if (equals < 1) {
      problems.add(line, "%s is no option such as pad=0", word);
      return;
    }
    String key = word.substring(0, equals);
    Map<String, String> into = key.matches(CODE) ? codes : options;
    String former = into.put(key, Words.plain(word.substring(equals + 1)));
    problems.addIf(former != null, line, "the option %s stands twice", key);
  }

  private FieldLayout literal(String text) {
    problems.addIf(!csv && text.length() > length, line, "the fixed text is longer than its field");
    return new FieldLayout(
        line,
        null,
        text,
        start,
        length,
        false,
        ' ',
        NumberForm.PLAIN,
        null,
        ZoneOffset.UTC,
        "",
        Map.of(),
        said);
  }

  private FieldLayout field(FieldContent content) {
    Type type = content.type();
    for (String key : options.keySet()) {
      boolean padding = !csv && (key.equals("align") || key.equals("pad"));
      problems.addIf(
          !padding && !OPTIONS.getOrDefault(type, Set.of()).contains(key),
          line,
          "%s has no option %s here",
          content.word(),
          key);
    }
    boolean digits = type == Type.NUMBER || type == Type.COUNT;
    String align = options.getOrDefault("align", digits ? "right" : "left");
    problems.addIf(!align.equals("left") && !align.equals("right"), line, "align is left or right");
    boolean right = align.equals("right");
    return new FieldLayout(
        line,
        content,
        "",
        start,
        length,
        right,
        pad(digits, right),
        type == Type.NUMBER ? numberForm(content) : NumberForm.PLAIN,
        Patterns.of(problems, line, type, options.get("date"), options.get("time")),
        zone(),
        options.getOrDefault("empty", ""),
        codes,
        said);
  }

  private char pad(boolean digits, boolean right) {
    String pad = options.getOrDefault("pad", digits && right ? "0" : " ");
    boolean fits = pad.length() == 1 && (!digits || pad.equals(" ") || (pad.equals("0") && right));
    problems.addIf(!fits, line, "pad is one character; of numbers it is 0 before them, or a blank");
    return fits ? pad.charAt(0) : ' ';
  }

  private NumberForm numberForm(FieldContent content) {
    String implied = options.get("implied");
    String places = implied == null ? options.get("decimals") : implied;
    problems.addIf(
        implied != null && (options.containsKey("decimals") || options.containsKey("point")),
        line,
        "where the decimal mark is implied there are no decimals and no point");
    problems.addIf(
        !csv && (places == null || !options.containsKey("sign")),
        line,
        "a number of fixed width says implied or decimals, and sign: none, leading, trailing or"
            + " overpunch");
    int count = NumberForm.AS_IT_IS;
    if ("currency".equals(places)) {
      count = NumberForm.OF_CURRENCY;
      problems.addIf(
          NOT_MONEY.contains(content), line, "%s is no amount of a currency", content.word());
    } else if (places != null) {
      boolean fits = places.matches("[0-9]|10");
      problems.addIf(!fits, line, "there are 0 to 10 decimals, or those of the currency");
      count = fits ? Integer.parseInt(places) : 0;
    }
    String point = options.getOrDefault("point", ".");
    problems.addIf(!point.matches("[.,]"), line, "point is . or ,");
    String sign = options.getOrDefault("sign", "leading");
    Optional<Sign> known = Sign.of(sign);
    problems.addIf(known.isEmpty(), line, "sign is none, leading, trailing or overpunch");
    return new NumberForm(
        known.orElse(Sign.NONE), point.isEmpty() ? '.' : point.charAt(0), implied != null, count);
  }

  private static final Set<FieldContent> NOT_MONEY =
      Set.of(
          FieldContent.TAX_RATE,
          FieldContent.LINE_RATE,
          FieldContent.LINE_QUANTITY,
          FieldContent.CONTROL_GROSS);

  private ZoneId zone() {
    String zone = options.getOrDefault("zone", "UTC");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      problems.add(line, "this Java knows no zone %s", zone);
      return ZoneOffset.UTC;
    }
  }
}
