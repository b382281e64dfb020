package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.SchemeCode;
import io.ledgerway.model.v1.value.UnitCode;

/** The codes of one document, one object each. */
final class Codes {

  final Interned<CurrencyCode> currencies = new Interned<>(CurrencyCode::new);
  final Interned<UnitCode> units = new Interned<>(UnitCode::new);
  final Interned<TaxType> taxTypes = new Interned<>(TaxType::new);
  final Interned<TaxCategory> taxCategories = new Interned<>(TaxCategory::new);
  final Interned<CountryCode> countries = new Interned<>(CountryCode::new);
  final Interned<SchemeCode> schemes = new Interned<>(SchemeCode::new);
}
