package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.config.ConnectorConfig;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A broken variant of the reference connector, and the rules that must find it out. */
record Mutant(String name, Set<String> killedBy, Supplier<ConnectorProvider> provider) {

  @Override
  public String toString() {
    return name;
  }

  /** A connector with one broken step. */
  static Mutant of(
      String name,
      BiFunction<ConnectorConfig, ConnectorContext, ReferenceConnector> connector,
      String... killedBy) {
    return ofProvider(
        name,
        () ->
            new ReferenceProvider() {
              @Override
              ReferenceConnector connector(ConnectorConfig config, ConnectorContext context) {
                return connector.apply(config, context);
              }
            },
        killedBy);
  }

  /** A provider with one broken step. */
  static Mutant ofProvider(String name, Supplier<ConnectorProvider> provider, String... killedBy) {
    return new Mutant(name, new TreeSet<>(Set.of(killedBy)), provider);
  }
}
