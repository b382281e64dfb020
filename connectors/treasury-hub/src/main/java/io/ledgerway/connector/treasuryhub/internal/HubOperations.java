package io.ledgerway.connector.treasuryhub.internal;

import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.event.EventContract;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.time.Duration;

/** What the hub offers, as data. */
public final class HubOperations {

  /** Id of the connector. */
  public static final String ID = "treasury-hub";

  /** Version of the connector. */
  public static final String VERSION = "0.1.0";

  /** Orders a payment. */
  public static final OperationId PAY = new OperationId("pay");

  /** Reads what became of orders. */
  public static final OperationId LIST_SETTLEMENTS = new OperationId("list-settlements");

  /** Takes what the hub tells by itself. */
  public static final OperationId RECEIVE_EVENTS = new OperationId("receive-events");

  /** How long the hub keeps an idempotency key. */
  static final Duration KEY_WINDOW = Duration.ofHours(24);

  /** A request on its way has ended by then, one way or the other. */
  private static final Duration SETTLE = Duration.ofMinutes(5);

  private static final Duration SETTLE_ASYNC = Duration.ofMinutes(30);
  private static final Duration TOLD_WITHIN = Duration.ofDays(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private HubOperations() {}

  /**
   * Ordering payments.
   *
   * @param young whether idempotency keys may have been sent under a former API key, which the hub
   *     then does not know: an order in doubt is looked up instead
   * @param asynchronous whether orders are checked after they were taken
   * @return the operation
   */
  public static OperationSpec pay(boolean young, boolean asynchronous) {
    WriteContractBuilder contract =
        WriteContractBuilder.builder()
            .dedupe(young ? Dedupe.NONE : Dedupe.NATIVE_KEY)
            .keyWindow(young ? null : new KeyWindow(KEY_WINDOW, false))
            .lookup(true)
            .settle(asynchronous ? SETTLE_ASYNC : SETTLE)
            .key(KeyFormat.UUID)
            .maxItems(1);
    if (asynchronous) {
      contract.completion(Completion.ACKNOWLEDGED).acknowledgementWithin(TOLD_WITHIN);
    }
    return new OperationSpec(
        PAY,
        DocumentType.PAYMENT_INSTRUCTION,
        EffectClass.PAYMENT,
        "pay",
        EvidenceLevel.SIMULATED,
        null,
        contract.build());
  }

  /**
   * Reading what became of orders.
   *
   * @return the operation
   */
  public static OperationSpec listSettlements() {
    return OperationSpec.read(
        LIST_SETTLEMENTS,
        DocumentType.SETTLEMENT_EVENT,
        EvidenceLevel.SIMULATED,
        new ReadContract(ReadSource.CURSOR, false));
  }

  /**
   * What the hub tells by itself. Its signature covers no time.
   *
   * @return the operation
   */
  public static OperationSpec receiveEvents() {
    return OperationSpec.events(
        RECEIVE_EVENTS,
        DocumentType.SETTLEMENT_EVENT,
        EvidenceLevel.SIMULATED,
        new EventContract(null, ANSWER_WITHIN));
  }
}
