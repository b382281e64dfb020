package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.invoice.Delivery;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.value.Identifier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the delivery: BG-13, BG-15. */
final class DeliveryReader {

  private static final Elements ELEMENTS =
      new Elements()
          .once("ActualDeliveryDate", "date")
          .once("DeliveryLocation", "")
          .once("DeliveryParty", "partyName");
  private static final Elements LOCATION =
      new Elements().once("ID", "location").once("Address", "address");
  private static final Elements PARTY = new Elements().once("PartyName", "partyName");

  private @Nullable String partyName;
  private @Nullable Identifier location;
  private @Nullable LocalDate date;
  private @Nullable Address address;

  /** Reads the child that a section stands on. */
  Delivery read(Section outer) {
    Place place = outer.at();
    Section section = outer.inner(ELEMENTS, place);
    while (section.next()) {
      switch (section.name()) {
        case "ActualDeliveryDate" -> date = section.date();
        case "DeliveryLocation" -> location(section.inner(LOCATION, place));
        default -> party(section.inner(PARTY, place));
      }
    }
    Delivery delivery = new Delivery(partyName, location, date, address);
    if (delivery.equals(Delivery.EMPTY)) {
      section.observeEmpty();
    }
    return delivery;
  }

  private void location(Section section) {
    while (section.next()) {
      if (section.name().equals("ID")) {
        location = section.identifier();
      } else {
        address = AddressReader.read(section);
      }
    }
  }

  private void party(Section section) {
    while (section.next()) {
      partyName = section.only("Name");
    }
  }
}
