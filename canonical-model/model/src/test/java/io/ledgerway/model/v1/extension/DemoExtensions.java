package io.ledgerway.model.v1.extension;

import io.ledgerway.model.v1.procurement.PurchaseOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Definitions that the service loader finds in tests. */
public final class DemoExtensions implements ExtensionProvider {

  static final ExtensionDefinition<LocalDate> SAILING =
      ExtensionDefinition.of("demo.shipping", "sailing_date", ExtensionFormat.DATE)
          .appliesTo(PurchaseOrder.class);
  static final ExtensionDefinition<String> RISK =
      ExtensionDefinition.of("demo.risk", "class", ExtensionFormat.CODE)
          .toBeUnderstood()
          .checkedBy(
              value -> value.length() == 1 ? Optional.empty() : Optional.of("is one letter"));

  @Override
  public List<ExtensionDefinition<?>> definitions() {
    return List.of(SAILING, RISK);
  }
}
