package io.ledgerway.testkit.contract;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.fake.WireRequest;
import io.ledgerway.testkit.internal.Require;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Everything that a connector says in one life, for somebody who looks for a word in it. */
final class Traces extends Handler implements AutoCloseable {

  private final World world;
  private final Logger root = Logger.getLogger("");
  private final @Nullable Level former = root.getLevel();
  private final List<String> said = new CopyOnWriteArrayList<>();

  private Traces(World world) {
    this.world = world;
    setFormatter(new SimpleFormatter());
    setLevel(Level.ALL);
  }

  static Traces begin(World world) {
    Traces traces = new Traces(world);
    traces.root.addHandler(traces);
    traces.root.setLevel(Level.ALL);
    return traces;
  }

  @Override
  public void publish(LogRecord record) {
    said.add(getFormatter().format(record));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(former);
  }

  /** Lets the connector do everything that it can, well and badly. */
  void leave() {
    said.add(world.provider().toString());
    said.add(world.connector().toString());
    keep(() -> world.connector().check(world.call()));
    spoil(Fault.status(401));
    keep(() -> world.connector().check(world.call()));
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      leave(writing);
    }
    for (Reading<?> reading : world.readings()) {
      reading.samples().seed(3);
      keep(() -> reading.readAll(2));
      spoil(Fault.status(403));
      keep(() -> reading.readAll(2));
    }
    said.addAll(world.log());
  }

  private <T> void leave(Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    keep(() -> writing.write(item));
    for (int status : new int[] {400, 401, 403, 500}) {
      // A target may put what it was given into its refusal.
      String echo = String.join(" ", world.secrets().values());
      spoil(Fault.answer(status, "text/plain", "The token " + echo + " is not valid"));
      keep(() -> writing.write(item));
    }
    spoil(Fault.broken());
    keep(() -> writing.write(item));
    if (writing.contract().lookup()) {
      keep(() -> writing.find(item.wireKey()));
      spoil(Fault.status(401));
      keep(() -> writing.find(item.wireKey()));
    }
  }

  private void spoil(Fault fault) {
    try {
      world.target().inject(fault, When.RECEIVED_NOT_APPLIED);
    } catch (TestAbortedException e) {
      said.add("not possible at this target");
    }
  }

  private void keep(Supplier<Object> step) {
    try {
      Object result = step.get();
      said.add(String.valueOf(result));
      if (result instanceof Attempt attempt) {
        attempt.exception().ifPresent(this::keep);
      }
    } catch (RuntimeException e) {
      keep(e);
    }
  }

  private void keep(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      said.add(String.valueOf(each));
      if (each instanceof ConnectorException known) {
        said.add(known.failure().toString());
      }
    }
  }

  /** The failure itself does not repeat the secret. */
  void requireWithout(String canary) {
    for (String each : said) {
      Require.that(
          !each.contains(canary),
          "a secret turned up in: %s",
          each.replace(canary, "***").lines().limit(3).toList());
    }
    for (WireRequest each : world.target().wire()) {
      Require.that(
          !each.path().contains(canary) && !each.query().toString().contains(canary),
          "a secret turned up in the address of a %s",
          each.method());
    }
  }
}
