package io.ledgerway.flow;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives flows in the caller's thread, page by page. Not thread-safe. */
public final class InProcessFlowEngine implements FlowEngine {

  private static final Logger LOG = LoggerFactory.getLogger(InProcessFlowEngine.class);
  private static final int PAGE = 250;

  private final FlowStore store;
  private final List<Flow> flows;

  /**
   * An engine over a store.
   *
   * @param store where subjects are kept
   * @param flows the flows to drive, in order
   */
  public InProcessFlowEngine(FlowStore store, List<Flow> flows) {
    this.store = store;
    this.flows = List.copyOf(flows);
  }

  @Override
  public int advance() {
    int moved = 0;
    for (Flow flow : flows) {
      for (FlowStep step : flow.steps()) {
        moved += run(flow.kind(), step);
      }
    }
    return moved;
  }

  private int run(SubjectKind kind, FlowStep step) {
    int moved = 0;
    long after = 0;
    while (true) {
      List<Subject> page = store.at(kind, step.name(), after, PAGE);
      if (page.isEmpty()) {
        return moved;
      }
      after = page.get(page.size() - 1).sequence();
      FlowChange change = work(step).run(page);
      if (!change.isEmpty()) {
        store.commit(change);
        moved += change.updates().size();
        LOG.debug("{} {}: {} moved", kind, step.name(), change.updates().size());
      }
    }
  }

  private static FlowStep.Work work(FlowStep step) {
    if (step instanceof FlowStep.Decide decide) {
      return decide.work();
    }
    if (step instanceof FlowStep.Act act) {
      return act.work();
    }
    return ((FlowStep.Await) step).work();
  }
}
