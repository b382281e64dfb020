package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.value.CountryCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads postal addresses: BG-5, BG-8, BG-12, BG-15. */
final class AddressReader {

  private final UblContext context;

  AddressReader(UblContext context) {
    this.context = context;
  }

  Address read() {
    AddressBuilder address = AddressBuilder.builder();
    List<String> lines = new ArrayList<>();
    Section section = context.section("AddressLine");
    while (section.next()) {
      switch (section.name()) {
        case "StreetName", "AdditionalStreetName" -> add(lines, context.text());
        case "AddressLine" -> add(lines, context.only("Line"));
        case "BuildingNumber" -> address.buildingNumber(context.text());
        case "Postbox" -> address.poBox(context.text());
        case "CityName" -> address.city(context.text());
        case "PostalZone" -> address.postalCode(context.text());
        case "CountrySubentity" -> address.region(context.text());
        case "CountrySubentityCode" -> address.regionCode(context.text());
        case "Country" -> address.country(country(context));
        default -> context.unmapped();
      }
    }
    return address.lines(lines).build();
  }

  static @Nullable CountryCode country(UblContext context) {
    String code = context.only("IdentificationCode");
    return code == null ? null : new CountryCode(code);
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null) {
      lines.add(line);
    }
  }
}
