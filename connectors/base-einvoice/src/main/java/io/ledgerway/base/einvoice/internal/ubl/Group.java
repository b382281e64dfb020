package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An element being written, whose children must come in the order of the schema. Texts that a
 * reader kept are put in where the schema wants them.
 */
final class Group {

  private final XmlWriter xml;
  private final Order order;
  private final KeptTexts kept;
  private final String prefix;
  private List<String> waiting = List.of();

  private Group(XmlWriter xml, String element, Order order, KeptTexts kept, String prefix) {
    this.xml = xml;
    this.order = order;
    this.kept = kept;
    this.prefix = prefix;
    xml.start(element);
    if (!kept.isEmpty()) {
      waiting = placeable();
    }
  }

  /** The root element. */
  static Group root(
      XmlWriter xml, String element, Order order, KeptTexts kept, Map<String, String> namespaces) {
    Group group = new Group(xml, element, order, kept, "");
    new TreeMap<>(namespaces).forEach(xml::attribute);
    return group;
  }

  /** Names of kept texts of this very element, in the order of the schema. */
  private List<String> placeable() {
    List<String> found = new ArrayList<>();
    for (String name : kept.names()) {
      String own = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
      Integer position = order.position(own);
      if (position != null && order.isText(position)) {
        found.add(own);
      }
    }
    found.sort(Comparator.comparingInt(this::position));
    return found;
  }

  private int position(String name) {
    Integer position = order.position(name);
    if (position == null) {
      throw new IllegalStateException(name);
    }
    return position;
  }

  /** Writes the kept texts that come before a child; one of its own name has no place then. */
  private void before(String child) {
    if (waiting.isEmpty()) {
      return;
    }
    int position = position(child);
    while (!waiting.isEmpty() && position(waiting.get(0)) <= position) {
      String name = waiting.get(0);
      waiting = waiting.subList(1, waiting.size());
      if (!name.equals(child)) {
        writeKept(name);
      }
    }
  }

  private void writeKept(String name) {
    String text = kept.take(prefix + name);
    if (text != null) {
      write(name, text, Map.of());
    }
  }

  private void write(String name, String text, Map<String, String> attributes) {
    xml.start("cbc:" + name);
    attributes.forEach(xml::attribute);
    if (!kept.isEmpty()) {
      String start = prefix + name + "@";
      for (String key : List.copyOf(kept.names())) {
        String attribute = key.startsWith(start) ? key.substring(start.length()) : "";
        if (!attribute.isEmpty()
            && attribute.indexOf('#') < 0
            && !attributes.containsKey(attribute)) {
          xml.attribute(attribute, String.valueOf(kept.take(key)));
        }
      }
    }
    xml.text(text).end();
  }

  // Children. A null value writes nothing.

  Group text(String name, @Nullable Object value) {
    return text(name, value, Map.of());
  }

  Group text(String name, @Nullable Object value, Map<String, String> attributes) {
    before(name);
    if (value != null) {
      write(name, value.toString(), attributes);
    }
    return this;
  }

  Group money(String name, @Nullable Money money) {
    return money == null
        ? text(name, null)
        : text(
            name, money.amount().toPlainString(), Map.of("currencyID", money.currency().value()));
  }

  Group percentage(String name, @Nullable Percentage percentage) {
    return text(name, percentage == null ? null : percentage.value().toPlainString());
  }

  Group quantity(String name, @Nullable Quantity quantity) {
    if (quantity == null) {
      return text(name, null);
    }
    Map<String, String> unit =
        quantity.unit() == null ? Map.of() : Map.of("unitCode", quantity.unit().value());
    return text(name, quantity.value().toPlainString(), unit);
  }

  Group identifier(String name, @Nullable Identifier identifier) {
    if (identifier == null) {
      return text(name, null);
    }
    Map<String, String> scheme =
        identifier.scheme() == null ? Map.of() : Map.of("schemeID", identifier.scheme().value());
    return text(name, identifier.value(), scheme);
  }

  Group country(String name, @Nullable CountryCode country) {
    if (country != null) {
      child(name, Order.COUNTRY).text("IdentificationCode", country).end();
    }
    return this;
  }

  /** A group of one text; null writes nothing. */
  Group only(String name, String child, @Nullable String value) {
    if (value != null) {
      child(name, Order.ONE).text(child, value).end();
    }
    return this;
  }

  /** A group of one identifier; null writes nothing. */
  Group onlyIdentifier(String name, String child, @Nullable Identifier value) {
    if (value != null) {
      child(name, Order.ONE).identifier(child, value).end();
    }
    return this;
  }

  /** A child with children of its own; end it before the next one begins. */
  Group child(String name, Order children) {
    before(name);
    return new Group(xml, "cac:" + name, children, kept, prefix + name + ".");
  }

  /** The same for a component with extensions of its own. */
  Group child(String name, Order children, KeptTexts own) {
    before(name);
    return new Group(xml, "cac:" + name, children, own, "");
  }

  /** A child whose text the caller writes, in pieces. */
  XmlWriter open(String name) {
    before(name);
    return xml.start("cbc:" + name);
  }

  void end() {
    while (!waiting.isEmpty()) {
      String name = waiting.get(0);
      waiting = waiting.subList(1, waiting.size());
      writeKept(name);
    }
    xml.end();
  }
}
