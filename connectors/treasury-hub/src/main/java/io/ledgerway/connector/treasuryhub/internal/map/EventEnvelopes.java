package io.ledgerway.connector.treasuryhub.internal.map;

import io.ledgerway.connector.treasuryhub.internal.wire.HubOrder;
import io.ledgerway.connector.treasuryhub.internal.wire.MoneyBack;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.envelope.SourceVersion;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.value.ExternalId;
import io.ledgerway.model.v1.value.ExternalIdKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts events into envelopes. The id follows from the hub's object and from whether it is booked:
 * the same booking is the same document, whatever status its order has by then. Immutable.
 *
 * @param connector id of the connector
 * @param version version of the connector
 * @param connection stable id of the connection
 * @param organisation whose hub it is
 */
public record EventEnvelopes(
    String connector, String version, String connection, String organisation) {

  static final String EXTERNAL_ID = "external_id";

  /**
   * The event of an order.
   *
   * @param order the order
   * @param now when it was seen
   * @return the envelope; empty where {@link EventMapper} makes no event
   */
  public Optional<Envelope<SettlementEvent>> of(HubOrder order, Instant now) {
    return EventMapper.event(order)
        .map(
            event ->
                envelope(
                    event,
                    HubOrder.OBJECT,
                    order.id(),
                    externalIds(order),
                    version(order.createdAt(), order.updatedAt()),
                    now));
  }

  /**
   * The event of a return or a reversal.
   *
   * @param order its order
   * @param back what came back
   * @param now when it was seen
   * @return the envelope; empty where {@link EventMapper} makes no event
   */
  public Optional<Envelope<SettlementEvent>> of(HubOrder order, MoneyBack back, Instant now) {
    return EventMapper.event(order, back)
        .map(
            event ->
                envelope(
                    event,
                    back.object(),
                    back.id(),
                    externalIds(order),
                    version(back.createdAt(), back.updatedAt()),
                    now));
  }

  private Envelope<SettlementEvent> envelope(
      SettlementEvent event,
      String object,
      String id,
      List<ExternalId> externalIds,
      SourceVersion sourceVersion,
      Instant now) {
    Instant modified = sourceVersion.modifiedAt();
    return EnvelopeBuilder.<SettlementEvent>builder()
        .schema("canonical/" + DocumentType.SETTLEMENT_EVENT.value())
        .schemaVersion("1.0")
        .id(
            DocumentId.derivedFrom(
                connector, organisation, object, id, String.valueOf(event.bookingStatus())))
        .type(DocumentType.SETTLEMENT_EVENT)
        .origin(
            OriginBuilder.builder()
                .source(new SourceSystem(connector, connection, connector, version, object, null))
                .sourceVersion(sourceVersion)
                .sequence(modified == null ? null : modified.toEpochMilli())
                .observedAt(now)
                .ingestedAt(now)
                .externalIds(externalIds)
                .build())
        .document(event)
        .build();
  }

  private List<ExternalId> externalIds(HubOrder order) {
    List<ExternalId> ids = new ArrayList<>();
    ids.add(id(HubOrder.OBJECT, order.id(), ExternalIdKind.PRIMARY));
    if (order.externalId() != null) {
      ids.add(id(EXTERNAL_ID, order.externalId(), ExternalIdKind.NUMBER));
    }
    return ids;
  }

  private ExternalId id(String object, String value, ExternalIdKind kind) {
    return new ExternalId(connector, organisation, object, value, kind, Map.of());
  }

  private static SourceVersion version(@Nullable Instant created, @Nullable Instant updated) {
    return new SourceVersion(null, updated, created, null, null);
  }
}
