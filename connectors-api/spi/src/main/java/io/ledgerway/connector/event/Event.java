package io.ledgerway.connector.event;

import io.ledgerway.model.v1.envelope.Envelope;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a target tells. Immutable.
 *
 * <p>Without a document it says that something happened, and what is to be read; so does an event
 * of a type that nobody knows yet.
 *
 * @param <T> the document
 * @param id the same for every delivery of the event, and made of what the signature covers
 * @param type what happened, in the target's words
 * @param subject the target's id of what it speaks of; null where it names none
 * @param occurredAt when it happened; null where the target does not say
 * @param revision change stamp of the subject; null where the target gives none
 * @param document the state that it carries; null where it carries none
 */
public record Event<T>(
    String id,
    String type,
    @Nullable String subject,
    @Nullable Instant occurredAt,
    @Nullable String revision,
    @Nullable Envelope<T> document) {

  /** Refuses a missing id or type with a {@link NullPointerException}. */
  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
  }

  /**
   * The state that it carries.
   *
   * @return the document, or empty where it has to be read
   */
  public Optional<Envelope<T>> state() {
    return Optional.ofNullable(document);
  }
}
