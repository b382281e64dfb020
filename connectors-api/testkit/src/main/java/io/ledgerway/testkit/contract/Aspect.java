package io.ledgerway.testkit.contract;

import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.WriteContract;
import java.util.function.Predicate;

/** What a rule is about: it runs when some operation declares it, its twin when some does not. */
@SuppressWarnings("ImmutableEnumChecker") // the tests hold no state
public enum Aspect {
  /** Every connector. */
  EVERY("has operations", spec -> true, spec -> true),
  /** Operations that read. */
  READ("reads", spec -> spec.read() != null, spec -> false),
  /** Operations that the target calls. */
  EVENTS("is called by its target", spec -> spec.events() != null, spec -> false),
  /** Operations whose fields at the target are described. */
  DESCRIBABLE(
      "describes the target's fields", OperationSpec::describable, spec -> !spec.describable()),
  /** Operations that write. */
  WRITE("writes", spec -> spec.write() != null, spec -> false),
  /** Operations that write several documents in one call. */
  BATCH("writes several documents in one call", writes(write -> write.maxItems() > 1)),
  /** Operations whose target does something about a second copy. */
  DEDUPE("has a target that knows a copy", writes(write -> write.dedupe() != Dedupe.NONE)),
  /** Operations whose target makes a job of a write. */
  JOB("makes jobs of writes", writes(write -> write.completion() == Completion.ASYNC_JOB)),
  /** Operations whose writes can be looked up. */
  LOOKUP("can look up what it wrote", writes(WriteContract::lookup));

  private final String phrase;
  private final Predicate<OperationSpec> declared;
  private final Predicate<OperationSpec> lacking;

  Aspect(String phrase, Predicate<WriteContract> declared) {
    this(phrase, on(declared), on(declared.negate()));
  }

  Aspect(String phrase, Predicate<OperationSpec> declared, Predicate<OperationSpec> lacking) {
    this.phrase = phrase;
    this.declared = declared;
    this.lacking = lacking;
  }

  private static Predicate<WriteContract> writes(Predicate<WriteContract> declared) {
    return declared;
  }

  private static Predicate<OperationSpec> on(Predicate<WriteContract> test) {
    return spec -> {
      WriteContract write = spec.write();
      return write != null && test.test(write);
    };
  }

  /**
   * Whether an operation declares it.
   *
   * @param operation the operation
   * @return true when the rule is about this operation
   */
  public boolean isDeclaredBy(OperationSpec operation) {
    return declared.test(operation);
  }

  /**
   * Whether an operation could declare it and does not.
   *
   * @param operation the operation
   * @return true when the twin of the rule is about this operation
   */
  public boolean isLackingIn(OperationSpec operation) {
    return lacking.test(operation);
  }

  /**
   * What it is, as the end of a sentence about an operation.
   *
   * @return such as {@code can look up what it wrote}
   */
  public String phrase() {
    return phrase;
  }
}
