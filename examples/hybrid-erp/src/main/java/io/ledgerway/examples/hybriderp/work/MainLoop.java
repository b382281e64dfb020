package io.ledgerway.examples.hybriderp.work;

/**
 * Looks whether targets have changed, then drives everything until nothing moves any more: what
 * came in, what can be decided and sent, what was answered, and only when all of that rests, a
 * payment run. Not thread-safe.
 */
final class MainLoop {

  private final Workplace workplace;
  private final StandIns standIns;
  private final Progress progress;
  private final Payables payables;
  private final Payments payments;

  MainLoop(Workplace workplace, StandIns standIns, Progress progress) {
    this.workplace = workplace;
    this.standIns = standIns;
    this.progress = progress;
    this.payables = new Payables(workplace, progress);
    this.payments = new Payments(workplace, progress);
  }

  /** Runs to rest. */
  void run() {
    progress.stage("looking at targets");
    workplace.lookForDrift();
    progress.stage("recovering");
    workplace.runtime().recover();
    workplace.runtime().reconcile();
    int moved;
    do {
      moved = payables.move() + payments.move();
      if (moved == 0) {
        progress.stage("counterparties");
        moved = standIns.work();
      }
      if (moved == 0) {
        moved = payments.payOpenItems();
      }
    } while (moved > 0);
  }
}
