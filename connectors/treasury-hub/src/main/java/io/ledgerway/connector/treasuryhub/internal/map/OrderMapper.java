package io.ledgerway.connector.treasuryhub.internal.map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.payment.AmountCurrencyRole;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.PaymentConversion;
import io.ledgerway.model.v1.payment.PaymentDetails;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentPriority;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes an order of an instruction. What the hub can't carry and what would change the payment is
 * refused, never left out.
 */
public final class OrderMapper {

  /** Metadata: the fingerprint of what was ordered. */
  public static final String FINGERPRINT = "ledgerway_fingerprint";

  /** Metadata: our instruction id. */
  static final String INSTRUCTION_ID = "instruction_id";

  /** Metadata: the end-to-end id. */
  static final String END_TO_END_ID = "end_to_end_id";

  /** Metadata: the UETR. */
  static final String UETR = "uetr";

  private static final int LONGEST_LIST_OF_DOCUMENTS = 140;

  private static final Map<PaymentRail, String> RAILS =
      Map.of(
          PaymentRail.ACH, "ach",
          PaymentRail.BACS, "bacs",
          PaymentRail.NEFT, "neft",
          PaymentRail.RTP, "rtp",
          PaymentRail.SEPA, "sepa",
          PaymentRail.WIRE, "wire");

  private static final Map<ChargeBearer, String> CHARGES =
      Map.of(
          ChargeBearer.SHARED, "shared",
          ChargeBearer.DEBTOR, "sender",
          ChargeBearer.CREDITOR, "receiver");

  private OrderMapper() {}

  /**
   * The order.
   *
   * @param instruction what to pay
   * @param account the hub's id of the account to pay from
   * @param wireKey what the order is found by
   * @param fingerprint what the content is recognised by
   * @return the body of the request
   * @throws RefusedInstructionException when it can't be ordered as it stands; nothing was sent
   */
  public static ObjectNode order(
      PaymentInstruction instruction, String account, String wireKey, String fingerprint)
      throws RefusedInstructionException {
    refuseWhatCannotBeSaid(instruction);
    Money amount = instruction.amount();
    if (amount == null) {
      throw new RefusedInstructionException("/amount", "is missing");
    }
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.put("type", rail(instruction.type()));
    order.put("amount", MinorAmounts.toMinor(amount));
    order.put("currency", amount.currency().value());
    order.put("direction", "credit");
    order.put("originating_account_id", account);
    order.set("receiving_account", ReceiverMapper.receiver(instruction.creditor()));
    if (instruction.requestedExecutionDate() != null) {
      order.put("effective_date", instruction.requestedExecutionDate().toString());
    }
    addTerms(instruction.type(), order);
    put(order, "remittance_information", remittance(instruction.remittance()));
    put(order, "ultimate_originating_party_name", name(instruction.debtor().ultimate()));
    put(order, "ultimate_receiving_party_name", name(instruction.creditor().ultimate()));
    order.put("external_id", wireKey);
    ObjectNode metadata = order.putObject("metadata");
    metadata.put(FINGERPRINT, fingerprint);
    PaymentIds ids = instruction.ids();
    put(metadata, INSTRUCTION_ID, ids.instructionId());
    put(metadata, END_TO_END_ID, ids.endToEndId());
    put(metadata, UETR, ids.uetr());
    return order;
  }

  private static void refuseWhatCannotBeSaid(PaymentInstruction instruction)
      throws RefusedInstructionException {
    PaymentMethod method = instruction.type().method();
    if (method != null && !method.equals(PaymentMethod.CREDIT_TRANSFER)) {
      throw refused("/type/method", "is no credit transfer");
    }
    PaymentConversion conversion = instruction.conversion();
    if (AmountCurrencyRole.EQUIVALENT.equals(conversion.role())) {
      throw refused("/conversion/role", "asks for an equivalent amount");
    }
    if (conversion.transferCurrency() != null || conversion.exchangeRate() != null) {
      throw refused("/conversion", "asks for a conversion");
    }
    PaymentDetails details = instruction.details();
    if (!details.regulatoryReporting().isEmpty()) {
      throw refused("/details/regulatoryReporting", "has no place in an order");
    }
    if (details.taxPayment() != null) {
      throw refused("/details/taxPayment", "has no place in an order");
    }
    if (details.check() != null) {
      throw refused("/details/check", "has no place in an order");
    }
    if (details.mandate() != null) {
      throw refused("/details/mandate", "has no place in an order");
    }
    refuseWhatMustBeUnderstood("/extensions", instruction.extensions());
  }

  static void refuseWhatMustBeUnderstood(String pointer, Extensions extensions)
      throws RefusedInstructionException {
    if (extensions.values().values().stream().anyMatch(ExtensionValue::mustUnderstand)) {
      throw refused(pointer, "hold something that whoever pays must understand");
    }
  }

  static RefusedInstructionException refused(String pointer, String why) {
    return new RefusedInstructionException(
        pointer, why + ", which this connector does not order: send it another way");
  }

  private static String rail(PaymentType type) throws RefusedInstructionException {
    PaymentRail rail = type.rail();
    String name = rail == null ? null : RAILS.get(rail);
    if (name == null) {
      throw refused("/type/rail", rail == null ? "is missing" : "is none of the hub's");
    }
    return name;
  }

  private static void addTerms(PaymentType type, ObjectNode order)
      throws RefusedInstructionException {
    PaymentPriority priority = type.priority();
    if (priority != null) {
      order.put("priority", priority.equals(PaymentPriority.HIGH) ? "high" : "normal");
    }
    ChargeBearer bearer = type.chargeBearer();
    if (bearer != null && !bearer.equals(ChargeBearer.SERVICE_LEVEL)) {
      String charges = CHARGES.get(bearer);
      if (charges == null) {
        throw refused("/type/chargeBearer", "is none of the hub's");
      }
      order.put("charge_bearer", charges);
    }
    put(order, "purpose", type.purpose());
  }

  /** What the receiver reads: our words, else the documents paid where they fit. */
  private static @Nullable String remittance(Remittance remittance) {
    List<String> words = new ArrayList<>();
    if (remittance.creditorReference() != null) {
      words.add(remittance.creditorReference().value());
    }
    words.addAll(remittance.unstructured());
    if (!words.isEmpty()) {
      return String.join(" ", words);
    }
    String documents =
        String.join(
            " ",
            remittance.items().stream()
                .map(item -> item.document().number())
                .filter(Objects::nonNull)
                .toList());
    return documents.isEmpty() || documents.length() > LONGEST_LIST_OF_DOCUMENTS ? null : documents;
  }

  private static @Nullable String name(Party party) {
    return party.name() == null ? party.legalName() : party.name();
  }

  private static void put(ObjectNode object, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      object.put(field, value);
    }
  }
}
