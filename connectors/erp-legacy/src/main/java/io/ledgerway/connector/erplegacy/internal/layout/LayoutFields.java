package io.ledgerway.connector.erplegacy.internal.layout;

import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Describes files by their layout: it is all that is known of what the ERP takes and sends. */
public final class LayoutFields {

  private LayoutFields() {}

  /**
   * The fields of one kind of file. A type is the field's place and the words of the layout;
   * whether the ERP wants a value there no layout says. A field {@code file} stands for the form of
   * all.
   */
  public static TargetSchema describe(FileLayout layout) {
    List<TargetField> fields = new ArrayList<>();
    fields.add(new TargetField("file", form(layout), null, null, null, false, false, false));
    for (RecordLayout record : layout.records()) {
      Map<String, Integer> seen = new HashMap<>();
      int place = 0;
      for (FieldLayout field : record.fields()) {
        place++;
        int which = seen.merge(field.what(), 1, Integer::sum);
        String path = record.kind().word() + "/" + field.what() + (which == 1 ? "" : " " + which);
        fields.add(
            new TargetField(
                path,
                (field.isFixed() ? field.start() : place) + " " + field.words(),
                field.isFixed() ? Integer.valueOf(field.length()) : null,
                null,
                null,
                false,
                false,
                isKey(field)));
      }
    }
    return new TargetSchema(null, fields);
  }

  private static boolean isKey(FieldLayout field) {
    return field.content() == FieldContent.INVOICE_MESSAGE
        || field.content() == FieldContent.ANSWER_MESSAGE;
  }

  private static String form(FileLayout layout) {
    String ends =
        switch (layout.lineEnd()) {
          case "\n" -> "LF";
          case "\r\n" -> "CRLF";
          default -> "none";
        };
    String form =
        layout.csv()
            ? "csv separator=" + layout.separator() + " quote=" + layout.quote()
            : "fixed-width width=" + layout.width() + (layout.cutBlanks() ? " short-lines" : "");
    return form + " " + layout.charset() + " " + ends + " " + layout.name();
  }
}
