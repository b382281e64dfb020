package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the document's currency into the amounts that stated none and came before it, which no valid
 * document has. Goes through all records, so that no amount is forgotten.
 */
final class CurrencyFilling {

  private final CurrencyCode unstated;
  private final CurrencyCode document;

  private CurrencyFilling(CurrencyCode unstated, CurrencyCode document) {
    this.unstated = unstated;
    this.document = document;
  }

  /** The invoice with one object for a currency replaced by another. */
  static Invoice fill(Invoice invoice, CurrencyCode unstated, CurrencyCode document) {
    return (Invoice) new CurrencyFilling(unstated, document).record(invoice);
  }

  @SuppressWarnings("ReferenceEquality") // the placeholder is that very object
  private @Nullable Object value(@Nullable Object value) {
    if (value == unstated) {
      return document;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> filled = new ArrayList<>(list.size());
      list.forEach(item -> filled.add(value(item)));
      return filled;
    }
    return value instanceof Record record ? record(record) : value;
  }

  private Object record(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    @Nullable Object[] filled = new @Nullable Object[components.length];
    boolean changed = false;
    try {
      for (int i = 0; i < components.length; i++) {
        Object before = components[i].getAccessor().invoke(record);
        filled[i] = value(before);
        changed |= filled[i] != before;
      }
      return changed ? constructor(record, components).newInstance(filled) : record;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The records of the model are public", e);
    }
  }

  private static Constructor<?> constructor(Record record, RecordComponent[] components)
      throws NoSuchMethodException {
    return record
        .getClass()
        .getConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }
}
