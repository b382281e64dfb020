package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.invoice.Delivery;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.value.Identifier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the delivery: BG-13, BG-15. */
final class DeliveryReader {

  private final UblContext context;
  private @Nullable String partyName;
  private @Nullable Identifier location;
  private @Nullable LocalDate date;
  private @Nullable Address address;

  DeliveryReader(UblContext context) {
    this.context = context;
  }

  Delivery read() {
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ActualDeliveryDate" -> date = context.date("/document/parties/delivery", "date");
        case "DeliveryLocation" -> location();
        case "DeliveryParty" -> party();
        default -> context.unmapped();
      }
    }
    return new Delivery(partyName, location, date, address);
  }

  private void location() {
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> location = context.identifier();
        case "Address" -> address = new AddressReader(context).read();
        default -> context.unmapped();
      }
    }
  }

  private void party() {
    Section section = context.section();
    while (section.next()) {
      if (section.name().equals("PartyName")) {
        partyName = context.only("Name");
      } else {
        context.unmapped();
      }
    }
  }
}
