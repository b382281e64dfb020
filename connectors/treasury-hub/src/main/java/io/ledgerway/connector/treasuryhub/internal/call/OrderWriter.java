package io.ledgerway.connector.treasuryhub.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.treasuryhub.internal.map.OrderMapper;
import io.ledgerway.connector.treasuryhub.internal.map.RefusedInstructionException;
import io.ledgerway.connector.treasuryhub.internal.wire.HubOrder;
import io.ledgerway.connector.treasuryhub.internal.wire.HubRefusal;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders payments: one request each. Thread-safe. */
public final class OrderWriter implements RecordWriter<PaymentInstruction> {

  private static final String CREATE = HubApi.ORDERS;
  private static final String CREATE_LATER = HubApi.ORDERS + "/create_async";

  /** What a document is refused by; everything else may end. */
  private static final Set<FailureCategory> FINAL =
      EnumSet.of(
          FailureCategory.VALIDATION,
          FailureCategory.BUSINESS_RULE,
          FailureCategory.NOT_FOUND,
          FailureCategory.CONFLICT_VERSION);

  private final HubApi api;

  /**
   * A writer.
   *
   * @param api where to
   */
  public OrderWriter(HubApi api) {
    this.api = api;
  }

  @Override
  public WriteReport write(
      WriteBatch<PaymentInstruction> batch, Optional<Prepared> prepared, Call call) {
    WriteItem<PaymentInstruction> item = batch.items().get(0);
    return WriteReport.all(List.of(item), write(item, call));
  }

  private Outcome write(WriteItem<PaymentInstruction> item, Call call) {
    ObjectNode order;
    try {
      order =
          OrderMapper.order(
              item.document(), api.settings().account(), item.wireKey(), item.fingerprint());
    } catch (RefusedInstructionException e) {
      return new Outcome.Rejected(
          Failure.of(FailureCategory.VALIDATION, Effect.NOT_SENT, String.valueOf(e.getMessage())));
    }
    String path = api.settings().asynchronous() ? CREATE_LATER : CREATE;
    HttpRequest request = api.post(path, order, item.wireKey());
    HttpReply reply = api.send(request, call);
    Optional<Failure> failure = api.failure(request, reply);
    if (failure.isPresent() && FINAL.contains(failure.get().category())) {
      return refused(reply);
    }
    failure.ifPresent(HubApi::fail);
    return api.json(reply)
        .flatMap(body -> outcome(body, order, item.wireKey()))
        .orElseGet(() -> new Outcome.Unknown(HubApi.unreadable()));
  }

  /** What a success proves; empty when it is not the answer to this order. */
  private static Optional<Outcome> outcome(JsonNode body, ObjectNode sent, String wireKey) {
    Optional<HubOrder> order = HubOrder.of(body);
    if (order.isPresent()) {
      return order
          .filter(taken -> wireKey.equals(taken.externalId()))
          .map(taken -> outcome(taken, sent));
    }
    // It says that something was taken, and not yet what becomes of it.
    return body.path("object").asText().equals("async_response") && body.path("id").isTextual()
        ? Optional.of(new Outcome.Accepted(wireKey))
        : Optional.empty();
  }

  /** The hub answers a known key with the order of its first request, whatever was sent since. */
  private static Outcome outcome(HubOrder taken, ObjectNode sent) {
    Outcome applied = new Outcome.Applied(taken.id());
    boolean same =
        isSame(
                taken.metadata().get(OrderMapper.FINGERPRINT),
                sent.path("metadata").path(OrderMapper.FINGERPRINT).asText())
            && isSame(taken.amount(), sent.path("amount").bigIntegerValue())
            && isSame(taken.currency(), sent.path("currency").asText());
    return same ? applied : new Outcome.Duplicate(false, applied);
  }

  private static boolean isSame(@Nullable Object stated, Object sent) {
    return stated == null || Objects.equals(stated, sent);
  }

  /**
   * A refusal in the hub's own words is final. One of something on the way proves nothing about a
   * former request with the same key.
   */
  private Outcome refused(HttpReply reply) {
    HubRefusal refusal = HubRefusal.of(api.json(reply).orElse(MissingNode.getInstance()));
    String code = refusal.code();
    return code == null
        ? new Outcome.Unknown(HubApi.unreadable())
        : new Outcome.Rejected(refusal(refusal, code));
  }

  private static Failure refusal(HubRefusal refusal, String code) {
    String field =
        refusal.parameter() == null
            ? "the order"
            : "field " + refusal.parameter() + " of the order";
    return Failure.of(
        FailureCategory.VALIDATION,
        Effect.NOT_APPLIED,
        code,
        "The hub refuses " + field + ": correct the instruction and give it a new revision");
  }
}
