package io.ledgerway.connector.read;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.model.v1.envelope.Envelope;
import java.util.List;

/**
 * Some items in order. Immutable.
 *
 * @param <T> the document
 * @param items what could be read
 * @param next where the next page begins
 * @param drained true when nothing more is there for now
 * @param itemFailures items that could not be read; the others go on
 * @param beside documents of other types that come with the items, such as the header of a
 *     statement with its bookings; taken before the items. What an item belongs to stands in its
 *     lineage ({@code derivedFrom})
 */
public record Page<T>(
    List<Envelope<T>> items,
    Cursor next,
    boolean drained,
    List<Failure> itemFailures,
    List<Envelope<?>> beside) {

  /** Copies the lists. */
  public Page {
    items = List.copyOf(items);
    itemFailures = List.copyOf(itemFailures);
    beside = List.copyOf(beside);
  }

  /**
   * A page of items alone.
   *
   * @param items what could be read
   * @param next where the next page begins
   * @param drained true when nothing more is there for now
   * @param itemFailures items that could not be read
   */
  public Page(List<Envelope<T>> items, Cursor next, boolean drained, List<Failure> itemFailures) {
    this(items, next, drained, itemFailures, List.of());
  }
}
