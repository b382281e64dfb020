package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.SchemeCode;
import io.ledgerway.model.v1.value.UnitCode;
import java.math.BigDecimal;

/** Values that repeat in a document, one object each. */
final class Codes {

  /** From this line on, short texts and numbers are looked for among those seen before, too. */
  private static final int MANY_LINES = 100;

  private static final int SHORT = 24;

  private final Interned<String> texts = new Interned<>(text -> text);
  private final Interned<BigDecimal> decimals = new Interned<>(BigDecimal::new);
  private boolean manyLines;

  final Interned<CurrencyCode> currencies = new Interned<>(CurrencyCode::new);
  final Interned<UnitCode> units = new Interned<>(UnitCode::new);
  final Interned<TaxType> taxTypes = new Interned<>(TaxType::new);
  final Interned<TaxCategory> taxCategories = new Interned<>(TaxCategory::new);
  final Interned<CountryCode> countries = new Interned<>(CountryCode::new);
  final Interned<SchemeCode> schemes = new Interned<>(SchemeCode::new);

  /** A line begins. */
  void line(int index) {
    manyLines = index >= MANY_LINES;
  }

  String text(String text) {
    return manyLines && text.length() <= SHORT ? texts.of(text) : text;
  }

  /** The object for a number that a text says, itself when there is none yet. */
  BigDecimal decimal(String text, BigDecimal value) {
    return manyLines && text.length() <= SHORT ? decimals.of(text) : value;
  }
}
