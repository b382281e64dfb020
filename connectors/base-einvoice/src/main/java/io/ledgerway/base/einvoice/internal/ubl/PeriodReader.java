package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.value.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads periods: BG-14, BG-26. */
final class PeriodReader {

  private static final Elements DOCUMENT =
      new Elements()
          .once("StartDate", "period/start")
          .once("EndDate", "period/end")
          .once("DescriptionCode", "taxPointCode");
  private static final Elements LINE =
      new Elements().once("StartDate", "start").once("EndDate", "end");

  private @Nullable String taxPointCode;

  /** The code of the tax point (BT-8), which stands in the period of the document. */
  @Nullable String taxPointCode() {
    return taxPointCode;
  }

  /** Reads the period of the document, the child that a section stands on. */
  Period readDocument(Section outer, Place dates) {
    return read(outer.inner(DOCUMENT, dates), dates.field("period"));
  }

  /** Reads the period of a line, the child that a section stands on. */
  Period readLine(Section outer) {
    return read(outer.inner(LINE, outer.at()), outer.at());
  }

  private Period read(Section section, Place place) {
    LocalDate start = null;
    LocalDate end = null;
    while (section.next()) {
      switch (section.name()) {
        case "StartDate" -> start = section.date();
        case "EndDate" -> end = section.date();
        default -> taxPointCode = section.code();
      }
    }
    if (start == null && end == null && taxPointCode == null) {
      section.observeEmptyAt(place);
    }
    return start == null && end == null ? Period.EMPTY : new Period(start, end);
  }
}
