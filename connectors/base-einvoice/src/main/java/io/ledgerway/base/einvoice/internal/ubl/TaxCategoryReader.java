package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.value.Percentage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the tax category of a row of the breakdown, of a line, or of an allowance or charge. */
final class TaxCategoryReader {

  /** The names of the fields in a tax line. */
  static final Elements OF_TAX_LINE =
      new Elements()
          .once("ID", "category")
          .once("Percent", "rate")
          .once("TaxExemptionReasonCode", "exemptionReasonCode")
          .once("TaxExemptionReason", "exemptionReason")
          .once("TaxScheme", "taxType");

  /** The names of the fields in an allowance or charge, which has none for an exemption. */
  static final Elements OF_ALLOWANCE =
      new Elements()
          .once("ID", "taxCategory")
          .once("Percent", "taxRate")
          .once("TaxScheme", "taxType");

  private final UblContext context;
  private final Elements elements;
  private TaxLine last = TaxLineBuilder.builder().build();

  TaxCategoryReader(UblContext context, Elements elements) {
    this.context = context;
    this.elements = elements;
  }

  /** Reads the child that a section stands on; equal ones that follow each other are one object. */
  TaxLine read(Section outer, Place place) {
    TaxLineBuilder row = TaxLineBuilder.builder();
    read(outer, place, row);
    TaxLine line = row.build();
    last = isSame(line, last) ? last : line;
    return last;
  }

  /** Whether two rows agree in all that a category can say, the scale of the rate included. */
  private static boolean isSame(TaxLine one, TaxLine other) {
    return Objects.equals(one.category(), other.category())
        && Objects.equals(one.taxType(), other.taxType())
        && Objects.equals(one.rate(), other.rate())
        && scale(one.rate()) == scale(other.rate())
        && Objects.equals(one.exemptionReasonCode(), other.exemptionReasonCode())
        && Objects.equals(one.exemptionReason(), other.exemptionReason());
  }

  private static int scale(@Nullable Percentage rate) {
    return rate == null ? 0 : rate.value().scale();
  }

  /** Reads the child that a section stands on into a row. */
  void read(Section outer, Place place, TaxLineBuilder row) {
    Section section = outer.inner(elements, place);
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> row.category(context.codes().taxCategories.ofNullable(section.code()));
        case "Percent" -> row.rate(section.percentage());
        case "TaxExemptionReasonCode" -> row.exemptionReasonCode(section.code());
        case "TaxExemptionReason" -> row.exemptionReason(section.text());
        default -> row.taxType(context.codes().taxTypes.ofNullable(section.only("ID")));
      }
    }
    if (row.taxType() == null) {
      context.absent(place.field("taxType"), "cac:TaxScheme");
    }
  }
}
