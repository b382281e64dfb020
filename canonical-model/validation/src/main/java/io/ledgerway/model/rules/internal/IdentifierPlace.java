package io.ledgerway.model.rules.internal;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceParties;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.value.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of a party and where it stands in a document.
 *
 * @param list JSON pointer of the list it stands in, or its own pointer when it stands in none
 * @param index its place in the list; negative when it stands in none
 * @param identifier the identifier
 */
record IdentifierPlace(String list, int index, Identifier identifier) {

  private static final int SINGLE = -1;

  static List<IdentifierPlace> in(Object document) {
    Collector collector = new Collector();
    if (document instanceof Invoice invoice) {
      collector.parties(invoice.parties());
    } else if (document instanceof Supplier supplier) {
      collector.party("/party", supplier.party());
    } else if (document instanceof PaymentInstruction instruction) {
      collector.instruction("", instruction);
    } else if (document instanceof SealedBatch batch) {
      collector.party("/batch/debtor/party", batch.batch().debtor().party());
      for (int i = 0; i < batch.instructions().size(); i++) {
        collector.instruction("/instructions/" + i, batch.instructions().get(i));
      }
    }
    return collector.places;
  }

  /** JSON pointer relative to the document. */
  String pointer() {
    return index == SINGLE ? list : list + "/" + index;
  }

  /** Walks through the parties of a document. */
  private static final class Collector {

    private final List<IdentifierPlace> places = new ArrayList<>();

    private void parties(InvoiceParties parties) {
      party("/parties/seller", parties.seller());
      party("/parties/buyer", parties.buyer());
      party("/parties/payee", parties.payee());
      party("/parties/taxRepresentative", parties.taxRepresentative());
      party("/parties/factor", parties.factor());
      one("/parties/delivery", "/location", parties.delivery().location());
      LegalEntityRef entity = parties.legalEntity();
      if (entity != null) {
        all("/parties/legalEntity", "/identifiers", entity.identifiers());
      }
    }

    private void instruction(String pointer, PaymentInstruction instruction) {
      party(pointer + "/debtor/party", instruction.debtor().party());
      party(pointer + "/creditor/party", instruction.creditor().party());
    }

    private void party(String pointer, Party party) {
      all(pointer, "/identifiers", party.identifiers());
      all(pointer, "/legalIdentifiers", party.legalIdentifiers());
      one(pointer, "/electronicAddress", party.electronicAddress());
    }

    private void all(String owner, String field, List<Identifier> identifiers) {
      for (int i = 0; i < identifiers.size(); i++) {
        places.add(new IdentifierPlace(owner + field, i, identifiers.get(i)));
      }
    }

    private void one(String owner, String field, @Nullable Identifier identifier) {
      if (identifier != null) {
        places.add(new IdentifierPlace(owner + field, SINGLE, identifier));
      }
    }
  }
}
