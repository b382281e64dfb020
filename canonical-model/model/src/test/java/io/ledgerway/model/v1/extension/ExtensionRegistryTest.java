package io.ledgerway.model.v1.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceLineBuilder;
import io.ledgerway.model.v1.procurement.PurchaseOrderBuilder;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtensionRegistryTest {

  private static final ExtensionRegistry REGISTRY =
      ExtensionRegistry.load(ExtensionRegistryTest.class.getClassLoader());
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static <T> void comesBack(ExtensionFormat<T> format, T value) {
    ExtensionDefinition<T> definition = ExtensionDefinition.of("demo", "x", format);
    Extensions extended = definition.set(Extensions.EMPTY, value);
    assertThat(definition.get(extended)).contains(value);
    assertThat(definition.get(Extensions.EMPTY)).isEmpty();
    assertThat(definition.remove(extended)).isEqualTo(Extensions.EMPTY);
    assertThat(extended.values().get(definition.key()).type()).isEqualTo(format.type());
  }

  @Test
  void valuesOfEveryTypeComeBack() {
    DocumentRef order =
        DocumentRefBuilder.builder()
            .type(DocumentRefType.PO_LINE)
            .number("45")
            .lineNumber("10")
            .build();
    comesBack(ExtensionFormat.TEXT, "text");
    comesBack(ExtensionFormat.CODE, "A");
    comesBack(ExtensionFormat.DECIMAL, new BigDecimal("1.50"));
    comesBack(ExtensionFormat.MONEY, Money.of("1.10", "EUR"));
    comesBack(ExtensionFormat.BOOL, true);
    comesBack(ExtensionFormat.DATE, DAY);
    comesBack(ExtensionFormat.INSTANT, Instant.EPOCH);
    comesBack(ExtensionFormat.REF, order);
    comesBack(
        ExtensionFormat.OBJECT,
        new JsonValue.ObjectValue(Map.of("n", new JsonValue.NumberValue("1.50"))));
    comesBack(ExtensionFormat.listOf(ExtensionFormat.DATE), List.of(DAY, DAY.plusDays(1)));
  }

  @Test
  void anExtensionOfAnotherTypeIsRefused() {
    Extensions text =
        Extensions.of(Map.of(DemoExtensions.SAILING.key(), ExtensionValue.text("soon")));
    assertThatThrownBy(() -> DemoExtensions.SAILING.get(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("demo.shipping/sailing_date is TEXT, its definition says DATE");
    assertThatThrownBy(() -> DemoExtensions.RISK.set(Extensions.EMPTY, "AA"))
        .hasMessageContaining("is one letter");
    assertThatThrownBy(() -> ExtensionDefinition.of("sdk", "x", ExtensionFormat.TEXT))
        .hasMessageContaining("reserved");
  }

  @Test
  void aReaderMustUnderstandWhatSaysSo() {
    Invoice invoice = risky("A");
    assertThat(REGISTRY.notUnderstood(invoice)).isEmpty();
    assertThat(ExtensionRegistry.of(List.of()).notUnderstood(invoice))
        .extracting(Finding::rule, Finding::pointer)
        .containsExactly(
            tuple(
                ExtensionRegistry.MUST_UNDERSTAND,
                "/document/lines/0/extensions/demo.risk~1class"));
  }

  private static Invoice risky(String value) {
    Extensions extensions =
        new Extensions(
            Map.of(
                DemoExtensions.RISK.key(),
                new ExtensionValue(
                    ExtensionFormat.CODE.type(), new JsonValue.StringValue(value), null, true)),
            Map.of());
    return InvoiceBuilder.builder()
        .lines(List.of(InvoiceLineBuilder.builder().extensions(extensions).build()))
        .build();
  }

  @Test
  void registeredExtensionsAreCheckedAndOthersPass() {
    assertThat(REGISTRY.check(risky("AA")))
        .extracting(Finding::rule)
        .containsExactly(ExtensionRegistry.INVALID);
    Extensions sailing = DemoExtensions.SAILING.set(Extensions.EMPTY, DAY);
    assertThat(REGISTRY.check(PurchaseOrderBuilder.builder().extensions(sailing).build()))
        .isEmpty();
    assertThat(REGISTRY.check(InvoiceBuilder.builder().extensions(sailing).build()))
        .extracting(Finding::pointer)
        .containsExactly("/document/extensions/demo.shipping~1sailing_date");
    Extensions foreign =
        Extensions.of(Map.of(new ExtensionKey("else/where"), ExtensionValue.text("x")));
    assertThat(REGISTRY.check(InvoiceBuilder.builder().extensions(foreign).build())).isEmpty();
  }

  @Test
  void findsWhatProvidersBringAndRefusesAKeyTwice() {
    assertThat(REGISTRY.find(DemoExtensions.SAILING.key())).contains(DemoExtensions.SAILING);
    assertThat(REGISTRY.find(new ExtensionKey("else/where"))).isEmpty();
    assertThatThrownBy(
            () -> ExtensionRegistry.of(List.of(DemoExtensions.RISK, DemoExtensions.RISK)))
        .hasMessageContaining("defined twice");
  }
}
