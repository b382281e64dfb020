package io.ledgerway.flow;

import java.util.List;

/** A flow: steps over subjects of one kind. */
public interface Flow {

  /**
   * What its subjects are.
   *
   * @return the kind
   */
  SubjectKind kind();

  /**
   * Its steps, in order.
   *
   * @return the steps
   */
  List<FlowStep> steps();
}
