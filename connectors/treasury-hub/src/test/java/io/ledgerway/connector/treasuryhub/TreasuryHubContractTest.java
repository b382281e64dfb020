package io.ledgerway.connector.treasuryhub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.treasuryhub.simulator.SimulatedHub;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.value.ExternalId;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.testkit.contract.ChangingRecords;
import io.ledgerway.testkit.contract.ConnectorContract;
import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.EventSamples;
import io.ledgerway.testkit.contract.ExactValues;
import io.ledgerway.testkit.contract.FailureRow;
import io.ledgerway.testkit.contract.FreeText;
import io.ledgerway.testkit.contract.ReadSamples;
import io.ledgerway.testkit.contract.Sample;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.TargetHost;
import io.ledgerway.testkit.fake.When;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every rule of the contract. */
class TreasuryHubContractTest implements ConnectorContract {

  @Override
  public ConnectorHarness<HubTarget> harness() {
    return new Harness();
  }

  private static final class Harness implements ConnectorHarness<HubTarget> {

    @Override
    public ConnectorProvider provider() {
      return new TreasuryHubConnectorProvider();
    }

    @Override
    public HubTarget target(TargetHost host) {
      return new HubTarget(host);
    }

    @Override
    public Map<String, String> config(HubTarget target) {
      return Map.of(
          "base-url",
          target.base().toString(),
          "organisation-id",
          SimulatedHub.ORGANISATION,
          "api-key",
          HubTarget.SECRET_NAME,
          "originating-account-id",
          "account-1",
          "webhook-key",
          "webhook-one",
          "former-webhook-key",
          "webhook-two");
    }

    @Override
    public Map<String, String> secrets() {
      return Map.of(
          HubTarget.SECRET_NAME,
          HubTarget.API_KEY,
          "webhook-one",
          "canary-5d21c0",
          "webhook-two",
          "canary-90aa17");
    }

    @Override
    public Optional<EventSamples> events(HubTarget target) {
      return Optional.of(new Webhooks());
    }

    @Override
    public List<WriteSamples<?>> writes(HubTarget target) {
      return List.of(new Instructions(target));
    }

    @Override
    public List<ReadSamples<?>> reads(HubTarget target) {
      return List.of(new Orders(target));
    }
  }

  private record Webhooks() implements EventSamples {

    @Override
    public byte[] body(int number) {
      return event("completed", number);
    }

    @Override
    public byte[] ofUnknownType(int number) {
      return event("dreamt", number);
    }

    /** Of an object that is no payment order: there is nothing in it to decode. */
    private static byte[] event(String type, int number) {
      String body = "{ \"event\": \"%s\",\n  \"data\": {\"id\": \"o-%d\", \"object\": \"paper\"} }";
      return String.format(body, type, number).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> secretNames() {
      return List.of("webhook-one", "webhook-two");
    }

    /** HMAC-SHA256 over the body, in hexadecimal; no time. */
    @Override
    public HttpHeaders sign(byte[] body, String secret, Instant at) {
      return HttpHeaders.of("X-Signature", WebhookSignature.of(body, secret));
    }
  }

  private record Instructions(HubTarget target) implements WriteSamples<PaymentInstruction> {

    @Override
    public OperationId operation() {
      return TreasuryHubConnectorProvider.PAY;
    }

    @Override
    public Sample<PaymentInstruction> valid(int number) {
      return Sample.of("P-" + number, Payments.payment("P-" + number, "12.50", "EUR"));
    }

    /** Nobody is paid nothing. */
    @Override
    public Sample<PaymentInstruction> refused(int number) {
      return Sample.of("Z-" + number, Payments.payment("Z-" + number, "0.00", "EUR"));
    }

    @Override
    public Sample<PaymentInstruction> changed(Sample<PaymentInstruction> sample) {
      PaymentInstruction document = sample.document();
      PaymentInstruction changed =
          document.toBuilder()
              .remittance(new Remittance(List.of(), List.of("Invoice 4712"), null))
              .build();
      return Sample.of(sample.businessId(), changed);
    }

    @Override
    public Optional<FreeText<PaymentInstruction>> freeText() {
      return Optional.of(new Remittances(target));
    }

    /** The hub's words for a refusal are final; those of anything on the way prove nothing. */
    @Override
    public List<FailureRow> failures() {
      String words = "{\"errors\":{\"code\":\"parameter_invalid\",\"parameter\":\"amount\"}}";
      return List.of(
          refusal(400, words, FailureCategory.VALIDATION, Effect.NOT_APPLIED),
          refusal(422, words, FailureCategory.VALIDATION, Effect.NOT_APPLIED),
          refusal(400, "{}", FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN),
          refusal(422, "<html/>", FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN),
          FailureRow.status(401, FailureCategory.AUTH_DENIED, Effect.NOT_APPLIED),
          FailureRow.status(403, FailureCategory.AUTH_DENIED, Effect.NOT_APPLIED),
          FailureRow.status(404, FailureCategory.CONFIG, Effect.NOT_APPLIED),
          FailureRow.status(408, FailureCategory.TRANSIENT, Effect.UNKNOWN),
          FailureRow.status(409, FailureCategory.IN_PROGRESS, Effect.UNKNOWN),
          FailureRow.status(429, FailureCategory.THROTTLED, Effect.NOT_APPLIED),
          FailureRow.status(500, FailureCategory.TRANSIENT, Effect.UNKNOWN),
          FailureRow.status(503, FailureCategory.TRANSIENT, Effect.UNKNOWN),
          FailureRow.status(504, FailureCategory.TRANSIENT, Effect.UNKNOWN));
    }

    @Override
    public List<Fault> unknownAnswers(String wireKey) {
      List<Fault> answers = new ArrayList<>(WriteSamples.super.unknownAnswers(wireKey));
      String other = "{\"object\":\"payment_order_v2\",\"external_id\":\"" + wireKey + "\"}";
      answers.add(Fault.answer(201, "application/json", other));
      return answers;
    }

    private static FailureRow refusal(
        int status, String body, FailureCategory category, Effect effect) {
      return new FailureRow(Fault.answer(status, "application/json", body), category, effect);
    }

    @Override
    public boolean addSecond(Sample<PaymentInstruction> sample, String wireKey) {
      target.hub.place(HubWorld.hubOrder(sample.businessId()).put("external_id", wireKey));
      return true;
    }
  }

  /** What the receiver reads. */
  private record Remittances(HubTarget target) implements FreeText<PaymentInstruction> {

    @Override
    public Sample<PaymentInstruction> with(int number, String text) {
      String id = "T-" + number;
      Remittance remittance = new Remittance(List.of(), List.of(text), null);
      return Sample.of(
          id, Payments.payment(id, "12.50", "EUR").toBuilder().remittance(remittance).build());
    }

    @Override
    public String held(String businessId) {
      return target.remittance(businessId);
    }
  }

  private record Orders(HubTarget target) implements ReadSamples<SettlementEvent> {

    @Override
    public OperationId operation() {
      return TreasuryHubConnectorProvider.LIST_SETTLEMENTS;
    }

    @Override
    public List<String> seed(int count) {
      List<String> ids = new ArrayList<>();
      for (int each = 1; each <= count; each++) {
        ids.add(target.hub.place(order("1250", "EUR")));
      }
      return ids;
    }

    /** An order that somebody else has made: it bears nothing of ours. */
    private static ObjectNode order(String minor, String currency) {
      ObjectNode order = JsonNodeFactory.instance.objectNode();
      order.put("type", "sepa").put("currency", currency).put("direction", "credit");
      order.put("amount", new BigDecimal(minor).toBigIntegerExact());
      return order.put("originating_account_id", "account-1");
    }

    @Override
    public String idOf(Envelope<SettlementEvent> envelope) {
      return envelope.origin().externalIds().stream()
          .filter(each -> each.objectType().equals("payment_order"))
          .map(ExternalId::id)
          .findFirst()
          .orElseThrow();
    }

    @Override
    public String seedBroken() {
      String id = target.hub.place(order("1250", "EUR"));
      target.hub.change(id, "currency", "no currency");
      return id;
    }

    /** An amount of the hub is above zero; a bank's reference has no field in the model. */
    @Override
    public String seedExact(ExactValues values) {
      BigDecimal amount = values.amount().amount();
      if (amount.signum() <= 0) {
        throw new UnsupportedOperationException("An order is above zero");
      }
      ObjectNode order =
          order(amount.unscaledValue().toString(), values.amount().currency().value());
      String id = target.hub.place(order.put("effective_date", values.date().toString()));
      target.hub.refer(id, "other", values.unknown());
      return id;
    }

    @Override
    public ExactValues exactOf(SettlementEvent document) {
      String reference =
          extension(document, "references") instanceof JsonValue.ArrayValue list
                  && list.items().get(0) instanceof JsonValue.ObjectValue one
              ? text(one.members().get("value"))
              : "";
      return new ExactValues(
          document.amount(),
          LocalDate.parse(text(extension(document, "effective-date"))),
          reference);
    }

    private static JsonValue extension(SettlementEvent document, String name) {
      ExtensionValue value =
          document.extensions().values().get(ExtensionKey.of("treasury-hub", name));
      return value == null ? null : value.value();
    }

    private static String text(JsonValue value) {
      return value instanceof JsonValue.StringValue text ? text.text() : "";
    }

    @Override
    public void failNext(Partition partition) {
      target.inject(Fault.status(500), When.RECEIVED_NOT_APPLIED);
    }

    @Override
    public Optional<ChangingRecords> changing() {
      return Optional.of(new ChangingOrders(this));
    }
  }

  /** Orders change by what the bank does with them, and never vanish. */
  private record ChangingOrders(Orders orders) implements ChangingRecords {

    @Override
    public List<String> seedAtOneMoment(int count) {
      return orders.seed(count);
    }

    /** The hub's own clock sets the moment, and its lists show it at once. */
    @Override
    public String seedLate() {
      throw new UnsupportedOperationException("The hub shows an order at once");
    }

    @Override
    public void touch(String id) {
      orders.target.hub.change(id, "description", "changed by a person");
    }

    @Override
    public void remove(String id) {
      throw new UnsupportedOperationException("Orders are cancelled, never deleted");
    }
  }
}
