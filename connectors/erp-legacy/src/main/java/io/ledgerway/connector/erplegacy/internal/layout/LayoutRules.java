package io.ledgerway.connector.erplegacy.internal.layout;

import io.ledgerway.connector.erplegacy.internal.layout.FieldContent.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What must be true of a layout as a whole, so that its files can be trusted. */
final class LayoutRules {

  private static final List<FieldContent> OF_INVOICE =
      List.of(
          FieldContent.INVOICE_MESSAGE,
          FieldContent.INVOICE_SUPPLIER,
          FieldContent.INVOICE_NATURE,
          FieldContent.INVOICE_NUMBER,
          FieldContent.INVOICE_ISSUED,
          FieldContent.INVOICE_CURRENCY,
          FieldContent.INVOICE_GROSS,
          FieldContent.INVOICE_PAYMENT);

  /** How many digits more the sum of a whole file may have. */
  private static final int DIGITS_OF_SUM = 3;

  private final Problems problems;
  private final FileLayout file;
  private final int begin;

  LayoutRules(Problems problems, FileLayout file, int begin) {
    this.problems = problems;
    this.file = file;
    this.begin = begin;
  }

  void check(boolean answers) {
    for (RecordLayout record : file.records()) {
      record.fields().forEach(field -> field(record, field, answers));
      problems.addIf(record.fields().isEmpty(), record.line(), "the record has no fields");
      problems.addIf(
          record.fields().size() > FileParser.MOST_FIELDS,
          record.line(),
          "the record has more than %d fields",
          FileParser.MOST_FIELDS);
      if (!file.csv()) {
        places(record);
      }
    }
    if (answers) {
      require(
          RecordKind.ANSWER, List.of(FieldContent.ANSWER_MESSAGE, FieldContent.ANSWER_DECISION));
      require(RecordKind.TRAILER, List.of(FieldContent.CONTROL_COUNT));
      refusal();
      tellApart();
    } else {
      require(RecordKind.INVOICE, OF_INVOICE);
      sums();
    }
    problems.addIf(
        file.lineEnd().isEmpty() && file.width() == 0,
        begin,
        "where no line ends a record, the setting width says how long each is");
  }

  private void field(RecordLayout record, FieldLayout field, boolean answers) {
    problems.addIf(
        file.charset().canEncode()
            && !file.charset().newEncoder().canEncode(field.literal() + field.empty()),
        field.line(),
        "%s does not have every character that stands here",
        file.charset());
    FieldContent content = field.content();
    if (content == null) {
      return;
    }
    problems.addIf(
        !record.kind().holds(content),
        field.line(),
        "%s does not stand in the record %s",
        content.word(),
        record.kind().word());
    problems.addIf(
        answers && content.type() == Type.NUMBER,
        field.line(),
        "%s is not read from answers",
        content.word());
    int needs = answers && content.type() == Type.COUNT ? 1 : content.needs();
    for (String word : content.words()) {
      needs = Math.max(needs, field.codes().getOrDefault(word, word).length());
    }
    problems.addIf(
        field.isFixed() && field.length() < needs,
        field.line(),
        "%s has up to %d characters",
        content.word(),
        needs);
    codes(field, content, answers);
    if (field.isFixed()) {
      problems.addIf(
          field.empty().length() > field.length(), field.line(), "what empty gives is too long");
      problems.addIf(
          content == FieldContent.CONTROL_SUMS,
          field.line(),
          "control.sums has no greatest length: take control.gross");
    }
  }

  private void codes(FieldLayout field, FieldContent content, boolean answers) {
    List<String> words = List.of(content.words());
    boolean coded =
        content.type() == Type.ID && (!words.isEmpty() || content == FieldContent.ANSWER_DECISION);
    for (String word : field.codes().keySet()) {
      problems.addIf(
          !coded || (!words.isEmpty() && !words.contains(word)),
          field.line(),
          "%s is no word that %s can be",
          word,
          content.word());
    }
    problems.addIf(
        !field.codes().isEmpty() && !field.codes().keySet().containsAll(words),
        field.line(),
        "%s gives no code for each of %s",
        content.word(),
        words);
    problems.addIf(
        field.codes().values().stream().distinct().count() < field.codes().size(),
        field.line(),
        "two words have one code");
    problems.addIf(
        answers && content == FieldContent.ANSWER_DECISION && field.codes().containsValue(""),
        field.line(),
        "an empty code is no decision");
  }

  private void places(RecordLayout record) {
    List<FieldLayout> fields = new ArrayList<>(record.fields());
    fields.sort(Comparator.comparing(FieldLayout::start));
    FieldLayout before = null;
    for (FieldLayout field : fields) {
      problems.addIf(
          before != null && field.start() < before.end(),
          field.line(),
          "the field begins within the one of line %d",
          before == null ? 0 : before.line());
      before = field;
    }
    int most = file.width() > 0 ? file.width() : FileParser.WIDEST;
    problems.addIf(
        record.width() > most,
        record.line(),
        "the record has %d characters, more than %d",
        record.width(),
        most);
  }

  private void require(RecordKind kind, List<FieldContent> contents) {
    file.record(kind)
        .ifPresentOrElse(
            record -> {
              for (FieldContent content : contents) {
                problems.addIf(
                    !record.holds(content),
                    record.line(),
                    "the record %s has no %s, without which it can't be trusted",
                    kind.word(),
                    content.word());
              }
            },
            () -> problems.add(begin, "the record %s is missing", kind.word()));
  }

  /** A refusal speaks for a file that it must name. */
  private void refusal() {
    file.record(RecordKind.REFUSAL)
        .ifPresent(
            refusal ->
                problems.addIf(
                    file.records().stream().noneMatch(each -> each.holds(FieldContent.FILE_ID)),
                    refusal.line(),
                    "nothing names the file that was refused: file.id is missing"));
  }

  /** No record may look like one of another kind. */
  private void tellApart() {
    List<RecordLayout> records = file.records();
    for (int one = 0; one < records.size(); one++) {
      for (int other = one + 1; other < records.size(); other++) {
        problems.addIf(
            !Literals.tellApart(file, records.get(one), records.get(other)),
            records.get(other).line(),
            "no fixed text tells the record %s from the record %s",
            records.get(other).kind().word(),
            records.get(one).kind().word());
      }
    }
  }

  /** The sum of as many amounts as a file has at most must always fit. */
  private void sums() {
    for (RecordLayout record : file.records()) {
      for (FieldLayout field : record.fields()) {
        if (field.content() == FieldContent.CONTROL_GROSS) {
          sum(field);
        }
      }
    }
  }

  private void sum(FieldLayout sum) {
    for (RecordLayout record : file.records()) {
      for (FieldLayout field : record.fields()) {
        if (field.content() == FieldContent.INVOICE_GROSS) {
          int places = sum.number().places();
          problems.addIf(
              places != NumberForm.AS_IT_IS
                  && (field.number().places() == NumberForm.AS_IT_IS
                      || places < field.number().mostPlaces()),
              sum.line(),
              "the sum has fewer decimals than invoice.gross may have");
          problems.addIf(
              sum.number().sign() == Sign.NONE && field.number().sign() != Sign.NONE,
              sum.line(),
              "the sum has no sign though invoice.gross has one");
          problems.addIf(
              sum.isFixed() && wholeDigits(sum) < wholeDigits(field) + DIGITS_OF_SUM,
              sum.line(),
              "the sum needs %d digits before its decimals",
              wholeDigits(field) + DIGITS_OF_SUM);
        }
      }
    }
  }

  /** How many digits there is room for before the decimals. */
  private static int wholeDigits(FieldLayout field) {
    NumberForm form = field.number();
    int sign = form.sign() == Sign.LEADING || form.sign() == Sign.TRAILING ? 1 : 0;
    boolean fewest = field.content() == FieldContent.INVOICE_GROSS;
    int places = form.places() == NumberForm.OF_CURRENCY && fewest ? 0 : form.mostPlaces();
    int mark = form.implied() || places < 1 ? 0 : 1;
    return field.length() - Math.max(0, places) - mark - sign;
  }
}
