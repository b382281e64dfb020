package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.bankformats.Strictness;
import io.ledgerway.model.v1.settlement.StatementItem.Remark;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What becomes of a file's deviations: thrown when strict, remarks in their order when lenient. */
public final class Deviations {

  private final Strictness strictness;
  private final Deque<Remark> remarks = new ArrayDeque<>();

  /**
   * Deviations of one file.
   *
   * @param strictness how to take them
   */
  public Deviations(Strictness strictness) {
    this.strictness = strictness;
  }

  /** A habit that has one meaning only. */
  void tolerate(String rule, long line, @Nullable String field, String message) {
    say(Severity.WARNING, rule, line, field, message);
  }

  /** Something that can't be read, or does not add up, while what stands beside it can be read. */
  void refuse(String rule, long line, @Nullable String field, String message) {
    say(Severity.ERROR, rule, line, field, message);
  }

  /** A problem that ends a part of the file, while another part can be read. */
  void refuse(BankFormatProblem problem) {
    if (strictness == Strictness.STRICT) {
      throw problem;
    }
    String message = String.valueOf(problem.getMessage());
    add(Severity.ERROR, problem.rule(), problem.line(), null, message);
  }

  /** Something worth knowing that is no deviation. */
  void inform(String rule, long line, @Nullable String field, String message) {
    add(Severity.INFORMATION, rule, line, field, message);
  }

  private void say(
      Severity severity, String rule, long line, @Nullable String field, String message) {
    if (strictness == Strictness.STRICT) {
      throw new BankFormatProblem(rule, line, field, message);
    }
    add(severity, rule, line, field, message);
  }

  private void add(
      Severity severity, String rule, long line, @Nullable String field, String message) {
    String text = field == null ? message : field + ": " + message;
    remarks.add(new Remark(line, new Finding(rule, null, severity, null, text, null, null)));
  }

  /** The next remark, null when there is none. */
  @Nullable Remark poll() {
    return remarks.poll();
  }

  boolean isEmpty() {
    return remarks.isEmpty();
  }
}
