package io.ledgerway.connector.treasuryhub.internal.map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountNumberKind;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.payment.PaymentParty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the hub's receiving account of a creditor. */
final class ReceiverMapper {

  private static final Map<ClearingScheme, String> ROUTING =
      Map.of(
          ClearingScheme.USABA, "aba",
          ClearingScheme.GBDSC, "gb_sort_code",
          ClearingScheme.AUBSB, "au_bsb",
          ClearingScheme.INFSC, "in_ifsc",
          ClearingScheme.CACPA, "ca_cpa",
          ClearingScheme.NZNCC, "nz_national_clearing_code",
          ClearingScheme.HKNCC, "hk_interbank_clearing_code");

  private ReceiverMapper() {}

  static ObjectNode receiver(PaymentParty creditor) throws RefusedInstructionException {
    BankAccount account = creditor.account();
    if (account == null) {
      throw new RefusedInstructionException("/creditor/account", "is missing");
    }
    if (account.intermediary() != null) {
      throw OrderMapper.refused("/creditor/account/intermediary", "names a bank in between");
    }
    OrderMapper.refuseWhatMustBeUnderstood("/creditor/account/extensions", account.extensions());
    String name = account.holderName() == null ? creditor.party().name() : account.holderName();
    if (name == null || name.isBlank()) {
      throw new RefusedInstructionException("/creditor/party/name", "is missing");
    }
    ObjectNode receiver = JsonNodeFactory.instance.objectNode();
    receiver.put("party_name", name);
    addNumber(account, receiver.putArray("account_details").addObject());
    ArrayNode routing = JsonNodeFactory.instance.arrayNode();
    addRouting(account, routing);
    if (!routing.isEmpty()) {
      receiver.set("routing_details", routing);
    }
    addAddress(creditor.party().address(), receiver);
    return receiver;
  }

  private static void addNumber(BankAccount account, ObjectNode details)
      throws RefusedInstructionException {
    AccountNumber number = account.iban() == null ? account.accountNumber() : account.iban();
    if (number == null) {
      throw OrderMapper.refused("/creditor/account", "has neither IBAN nor account number");
    }
    details.put("account_number", number.value());
    details.put("account_number_type", account.iban() == null ? kind(account) : "iban");
  }

  private static String kind(BankAccount account) throws RefusedInstructionException {
    BankAccountNumberKind kind = account.accountNumberKind();
    if (BankAccountNumberKind.CARD_TOKEN.equals(kind)
        || BankAccountNumberKind.WALLET.equals(kind)) {
      throw OrderMapper.refused("/creditor/account/accountNumberKind", "is no bank account");
    }
    if (account.bic() == null && account.clearing() == null) {
      throw new RefusedInstructionException(
          "/creditor/account", "has neither IBAN nor the code of its bank: add one");
    }
    return BankAccountNumberKind.CLABE.equals(kind) ? "clabe" : "other";
  }

  private static void addRouting(BankAccount account, ArrayNode routing)
      throws RefusedInstructionException {
    if (account.bic() != null) {
      add(routing, account.bic(), "swift");
    }
    ClearingMember clearing = account.clearing();
    if (clearing != null) {
      String type = ROUTING.get(clearing.scheme());
      if (type == null) {
        throw OrderMapper.refused("/creditor/account/clearing/scheme", "is none of the hub's");
      }
      add(routing, clearing.memberId(), type);
    }
  }

  private static void add(ArrayNode routing, String number, String type) {
    ObjectNode one = routing.addObject();
    one.put("routing_number", number);
    one.put("routing_number_type", type);
  }

  private static void addAddress(@Nullable Address address, ObjectNode receiver) {
    if (address == null) {
      return;
    }
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    List<String> lines = address.lines();
    if (!lines.isEmpty()) {
      to.put("line1", lines.get(0));
    }
    if (lines.size() > 1) {
      to.put("line2", String.join(", ", lines.subList(1, lines.size())));
    }
    put(to, "locality", address.city());
    put(to, "region", address.region());
    put(to, "postal_code", address.postalCode());
    put(to, "country", address.country() == null ? null : address.country().value());
    if (!to.isEmpty()) {
      receiver.set("party_address", to);
    }
  }

  private static void put(ObjectNode object, String field, @Nullable String value) {
    if (value != null) {
      object.put(field, value);
    }
  }
}
