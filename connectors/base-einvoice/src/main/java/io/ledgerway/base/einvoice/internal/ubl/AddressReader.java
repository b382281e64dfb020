package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.AddressBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads postal addresses: BG-5, BG-8, BG-12, BG-15. */
final class AddressReader {

  private static final Elements ELEMENTS =
      new Elements()
          .once("StreetName", "lines")
          .once("AdditionalStreetName", "lines")
          .many("AddressLine", "lines")
          .once("BuildingNumber", "buildingNumber")
          .once("Postbox", "poBox")
          .once("CityName", "city")
          .once("PostalZone", "postalCode")
          .once("CountrySubentity", "region")
          .once("CountrySubentityCode", "regionCode")
          .once("Country", "country");

  private AddressReader() {}

  /** Reads the child that a section stands on. */
  static Address read(Section outer) {
    AddressBuilder address = AddressBuilder.builder();
    List<String> lines = new ArrayList<>(3);
    Section section = outer.inner(ELEMENTS, outer.at());
    while (section.next()) {
      switch (section.name()) {
        case "StreetName", "AdditionalStreetName" -> add(lines, section.text());
        case "AddressLine" -> add(lines, section.only("Line"));
        case "BuildingNumber" -> address.buildingNumber(section.text());
        case "Postbox" -> address.poBox(section.text());
        case "CityName" -> address.city(section.text());
        case "PostalZone" -> address.postalCode(section.text());
        case "CountrySubentity" -> address.region(section.text());
        case "CountrySubentityCode" -> address.regionCode(section.text());
        default -> address.country(section.country());
      }
    }
    return address.lines(lines).build();
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null) {
      lines.add(line);
    }
  }
}
