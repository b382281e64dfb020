package io.ledgerway.connector;

import io.ledgerway.connector.event.EventContract;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one operation does and what its target really offers. Immutable; exactly one contract is
 * given.
 *
 * @param id name of the operation
 * @param documentType what it reads or writes
 * @param effectClass how grave a second effect is
 * @param effect name of the business effect, part of the idempotency key, such as {@code pay}
 * @param evidence how it was verified
 * @param read contract of a read operation
 * @param write contract of a write operation
 * @param events contract of an operation that the target calls
 * @param describable whether {@link io.ledgerway.connector.schema.SchemaReader} describes the
 *     target's fields of it
 */
public record OperationSpec(
    OperationId id,
    DocumentType documentType,
    EffectClass effectClass,
    String effect,
    EvidenceLevel evidence,
    @Nullable ReadContract read,
    @Nullable WriteContract write,
    @Nullable EventContract events,
    boolean describable) {

  /** Refuses an operation without exactly one contract with an {@link IllegalArgumentException}. */
  public OperationSpec {
    if (Stream.of(read, write, events).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException(id + " needs one contract: read, write or events");
    }
  }

  /**
   * An operation whose fields nobody describes.
   *
   * @param id name of the operation
   * @param documentType what it reads or writes
   * @param effectClass how grave a second effect is
   * @param effect name of the business effect
   * @param evidence how it was verified
   * @param read contract of a read operation
   * @param write contract of a write operation
   * @param events contract of an operation that the target calls
   */
  public OperationSpec(
      OperationId id,
      DocumentType documentType,
      EffectClass effectClass,
      String effect,
      EvidenceLevel evidence,
      @Nullable ReadContract read,
      @Nullable WriteContract write,
      @Nullable EventContract events) {
    this(id, documentType, effectClass, effect, evidence, read, write, events, false);
  }

  /**
   * An operation that we call.
   *
   * @param id name of the operation
   * @param documentType what it reads or writes
   * @param effectClass how grave a second effect is
   * @param effect name of the business effect
   * @param evidence how it was verified
   * @param read contract of a read operation
   * @param write contract of a write operation
   */
  public OperationSpec(
      OperationId id,
      DocumentType documentType,
      EffectClass effectClass,
      String effect,
      EvidenceLevel evidence,
      @Nullable ReadContract read,
      @Nullable WriteContract write) {
    this(id, documentType, effectClass, effect, evidence, read, write, null);
  }

  /**
   * A read operation.
   *
   * @param id name
   * @param type what it reads
   * @param evidence how it was verified
   * @param contract how it reads
   * @return the specification
   */
  public static OperationSpec read(
      OperationId id, DocumentType type, EvidenceLevel evidence, ReadContract contract) {
    return new OperationSpec(id, type, EffectClass.DATA, "read", evidence, contract, null);
  }

  /**
   * An operation that the target calls.
   *
   * @param id name
   * @param type what its events carry
   * @param evidence how it was verified
   * @param contract how the target tells of events
   * @return the specification
   */
  public static OperationSpec events(
      OperationId id, DocumentType type, EvidenceLevel evidence, EventContract contract) {
    return new OperationSpec(id, type, EffectClass.DATA, "receive", evidence, null, null, contract);
  }

  /**
   * The same operation, with fields that the connector describes.
   *
   * @return the specification
   */
  public OperationSpec asDescribable() {
    return new OperationSpec(
        id, documentType, effectClass, effect, evidence, read, write, events, true);
  }
}
