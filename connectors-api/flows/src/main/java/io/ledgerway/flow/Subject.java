package io.ledgerway.flow;

import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a flow: where a document stands. The document itself is kept beside it and never
 * changes. Immutable.
 *
 * @param id id of the document
 * @param kind what it is
 * @param sequence order of intake, given by the store; 0 until stored
 * @param version rises with every change; guards against two workers
 * @param step the flow's step that comes next
 * @param state the state that people see
 * @param correlation what an answer from outside will name it by; null when none is awaited
 * @param number the document's number
 * @param entity code of our legal entity
 * @param amount its amount, with the sign of its effect on what we owe
 * @param reasonCode why it is held or rejected
 * @param reason the same in words: what is wrong and what to do
 * @param data the flow's own facts about it, as JSON
 * @param updatedAt when it changed last, by the database's clock; null until stored
 */
@RecordBuilder
public record Subject(
    String id,
    SubjectKind kind,
    long sequence,
    int version,
    String step,
    String state,
    @Nullable String correlation,
    @Nullable String number,
    @Nullable String entity,
    @Nullable Money amount,
    @Nullable String reasonCode,
    @Nullable String reason,
    String data,
    @Nullable Instant updatedAt) {

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SubjectBuilder toBuilder() {
    return SubjectBuilder.builder(this);
  }

  /**
   * The same subject at another step, without a reason.
   *
   * @param nextStep the step that comes next
   * @param newState the state that people see
   * @return the moved subject
   */
  public Subject moveTo(String nextStep, String newState) {
    return toBuilder().step(nextStep).state(newState).reasonCode(null).reason(null).build();
  }

  /**
   * The same subject at another step, with a reason.
   *
   * @param nextStep the step that comes next
   * @param newState the state that people see
   * @param code why
   * @param text what is wrong and what to do
   * @return the moved subject
   */
  public Subject moveTo(String nextStep, String newState, String code, String text) {
    return toBuilder().step(nextStep).state(newState).reasonCode(code).reason(text).build();
  }
}
