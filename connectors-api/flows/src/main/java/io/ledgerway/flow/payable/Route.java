package io.ledgerway.flow.payable;

import io.ledgerway.model.v1.value.CurrencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Where the payables of an entity are posted. Immutable.
 *
 * @param entity code of the legal entity
 * @param ledger the ledger or company there
 * @param currency only documents in this currency; null for any
 * @param connection stable id of the ERP's connection
 */
public record Route(
    String entity, String ledger, @Nullable CurrencyCode currency, String connection) {

  boolean takes(String entityCode, CurrencyCode documentCurrency) {
    return entity.equals(entityCode) && (currency == null || currency.equals(documentCurrency));
  }
}
