package io.ledgerway.testkit.mutants;

import io.ledgerway.runtime.inbox.InboxStore;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A broken inbox, made over a sound one, and the rules that must find it out. */
record InboxMutant(String name, Set<String> killedBy, UnaryOperator<InboxStore> over) {

  static InboxMutant of(String name, UnaryOperator<InboxStore> over, String... killedBy) {
    return new InboxMutant(name, new TreeSet<>(Set.of(killedBy)), over);
  }

  @Override
  public String toString() {
    return name;
  }
}
