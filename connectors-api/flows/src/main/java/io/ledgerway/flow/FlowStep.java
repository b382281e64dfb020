package io.ledgerway.flow;

import java.util.List;

/** A named step of a flow, over a page of subjects. */
public sealed interface FlowStep {

  /**
   * Name of the step; subjects that wait for it carry it.
   *
   * @return the name
   */
  String name();

  /** What is done with a page of subjects. */
  @FunctionalInterface
  interface Work {

    /**
     * Works on a page.
     *
     * @param page subjects at the step, in the order of their intake
     * @return what to commit; subjects that are not in it stay where they are
     */
    FlowChange run(List<Subject> page);
  }

  /**
   * Decides from facts alone; no effect outside the store.
   *
   * @param name name of the step
   * @param work what is decided
   */
  record Decide(String name, Work work) implements FlowStep {}

  /**
   * Acts on the outside through guarded writes, each safe to repeat.
   *
   * @param name name of the step
   * @param work what is done
   */
  record Act(String name, Work work) implements FlowStep {}

  /**
   * Waits for an event; the work sees who has waited too long.
   *
   * @param name name of the step
   * @param work what becomes of those whose time is over
   */
  record Await(String name, Work work) implements FlowStep {}
}
