package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.base.iso20022.PaymentProfile.AddressRule;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.party.Address;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes postal addresses: structured, hybrid, or, as long as that is taken, unstructured. An
 * address with town and country is structured, or hybrid where it has lines beside them.
 */
final class Pain001Address {

  private static final int MOST_HYBRID_LINES = 2;
  private static final int HYBRID_LINE = 70;
  private static final Set<String> TYPES = Set.of("ADDR", "PBOX", "HOME", "BIZZ", "MLTO", "DLVY");

  private final XmlWriter xml;
  private final PlainText texts;
  private final AddressRule rule;
  private final boolean typed;

  Pain001Address(XmlWriter xml, PlainText texts, PaymentProfile profile) {
    this.xml = xml;
    this.texts = texts;
    this.rule = profile.addresses();
    this.typed = !profile.ibanOnly();
  }

  /** Whether an address must not be written at all on a date. */
  static boolean isRefused(@Nullable Address address, AddressRule rule, LocalDate executionDate) {
    return address != null
        && !executionDate.isBefore(rule.structuredFrom())
        && !isStructured(address)
        && !linesOf(address).isEmpty();
  }

  private static boolean isStructured(Address address) {
    return address.city() != null && !address.city().isBlank() && country(address) != null;
  }

  private static @Nullable String country(Address address) {
    String code = address.country() == null ? "" : address.country().value();
    return code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? code : null;
  }

  /** All that an address states beside its country, as lines. */
  private static List<String> linesOf(Address address) {
    List<String> lines = new ArrayList<>(address.lines());
    if (address.buildingNumber() != null && !lines.isEmpty()) {
      lines.set(0, lines.get(0) + " " + address.buildingNumber());
    }
    lines.add(Objects.toString(address.poBox(), ""));
    lines.add(
        Stream.of(address.postalCode(), address.city(), address.region())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
    lines.removeIf(String::isBlank);
    return lines;
  }

  void write(Address address, LocalDate executionDate, boolean old, Place at) {
    boolean structured = isStructured(address);
    List<String> lines = linesOf(address);
    if (!structured && (lines.isEmpty() || !executionDate.isBefore(rule.structuredFrom()))) {
      texts.lost("ISO-ADDRESS", at, "An address without town was left out.");
      return;
    }
    xml.start("PstlAdr");
    type(address, old);
    if (structured) {
      structured(address, old, at);
    } else {
      texts.element(xml, "Ctry", country(address), 2, at.in("/country"));
      lines(lines, rule.lines(), rule.lineLength(), at);
    }
    xml.end();
  }

  private void type(Address address, boolean old) {
    if (!typed || address.type() == null || !TYPES.contains(address.type())) {
      return;
    }
    if (old) {
      xml.element("AdrTp", address.type());
    } else {
      xml.start("AdrTp").element("Cd", address.type()).end();
    }
  }

  /** A line beside a building number is the street; other lines stay lines. */
  private void structured(Address address, boolean old, Place at) {
    List<String> lines = new ArrayList<>(address.lines());
    lines.removeIf(String::isBlank);
    boolean street = address.buildingNumber() != null && lines.size() == 1;
    if (street) {
      texts.element(xml, "StrtNm", lines.remove(0), HYBRID_LINE, at.in("/lines/0"));
    }
    texts.element(xml, "BldgNb", address.buildingNumber(), 16, at.in("/buildingNumber"));
    if (!old) {
      texts.element(xml, "PstBx", address.poBox(), 16, at.in("/poBox"));
    } else if (address.poBox() != null) {
      lines.add(address.poBox());
    }
    texts.element(xml, "PstCd", address.postalCode(), 16, at.in("/postalCode"));
    texts.element(xml, "TwnNm", address.city(), 35, at.in("/city"));
    texts.element(
        xml,
        "CtrySubDvsn",
        address.region() == null ? address.regionCode() : address.region(),
        35,
        at.in("/region"));
    texts.element(xml, "Ctry", country(address), 2, at.in("/country"));
    lines(lines, MOST_HYBRID_LINES, HYBRID_LINE, at);
  }

  private void lines(List<String> lines, int most, int length, Place at) {
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      texts.element(xml, "AdrLine", lines.get(i), length, at.in("/lines", i));
    }
    if (lines.size() > most) {
      texts.lost(
          "ISO-ADDRESS", at.in("/lines"), "Address lines after these were left out: " + most);
    }
  }
}
