package io.ledgerway.testkit.contract.live.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.ExactValues;
import io.ledgerway.testkit.contract.ReadSamples;
import io.ledgerway.testkit.contract.WorldClock;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.contract.internal.TargetFolder;
import io.ledgerway.testkit.contract.internal.WorldContext;
import io.ledgerway.testkit.fake.FakeTarget;
import io.ledgerway.testkit.fake.HttpFakeServer;
import io.ledgerway.testkit.fake.TargetHost;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and looks up once what a simulated target has, to see what shape its replies have. */
public final class Simulation {

  private static final int RECORDS = 5;
  private static final int MOST_PAGES = 1000;

  private final ConnectorProvider provider;
  private final Connector connector;
  private final WorldClock clock;
  private final Watch watch;

  private Simulation(
      ConnectorProvider provider, Connector connector, WorldClock clock, Watch watch) {
    this.provider = provider;
    this.connector = connector;
    this.clock = clock;
    this.watch = watch;
  }

  /** The shapes of what a simulated target replies. */
  public static <F extends FakeTarget> Shapes of(ConnectorHarness<F> harness) {
    Watch watch = new Watch(true);
    WorldClock clock = new WorldClock();
    Path folder = TargetFolder.make();
    try (HttpFakeServer server = new HttpFakeServer()) {
      F target = harness.target(new TargetHost(() -> server, folder, clock));
      Ports ports =
          new Ports(
              new WorldContext(target, folder, Map.copyOf(harness.secrets()), clock, line -> {}),
              watch);
      ConnectorProvider provider = harness.provider();
      Call call = call(clock);
      try (target;
          Connector connector =
              provider.open(
                  provider.configSpec().configure("contract", harness.config(target)),
                  ports,
                  call)) {
        Simulation simulation = new Simulation(provider, connector, clock, watch);
        watch.about("check");
        connector.check(call);
        harness.reads(target).forEach(simulation::read);
        harness.writes(target).forEach(simulation::look);
      }
    } finally {
      TargetFolder.delete(folder);
    }
    return watch.shapes();
  }

  private static Call call(Clock clock) {
    return new Call(
        clock.instant().plus(Duration.ofMinutes(1)), CancelSignal.NEVER, "contract-live");
  }

  private <T> void read(ReadSamples<T> samples) {
    samples.seed(RECORDS);
    for (ExactValues values : ExactValues.HARD) {
      seed(samples, values);
    }
    watch.about(samples.operation().value());
    Optional<RecordReader<T>> found = connector.reader(samples.operation());
    try (RecordReader<T> reader = found.orElseThrow()) {
      for (Partition partition : reader.partitions(call(clock))) {
        Cursor cursor = Cursor.START;
        boolean drained = false;
        for (int pages = 0; !drained && pages < MOST_PAGES; pages++) {
          Page<T> page = reader.read(partition, cursor, RECORDS, call(clock));
          cursor = page.next();
          drained = page.drained();
        }
      }
    }
  }

  private static void seed(ReadSamples<?> samples, ExactValues values) {
    try {
      samples.seedExact(values);
    } catch (UnsupportedOperationException e) {
      return; // the target can't hold these
    }
  }

  private <T> void look(WriteSamples<T> samples) {
    OperationSpec spec = spec(samples);
    if (spec.write() == null || !spec.write().lookup() || spec.write().staged()) {
      return;
    }
    WriteItem<T> item = Items.item(spec, samples.valid(1));
    RecordWriter<T> writer = connector.<T>writer(spec.id()).orElseThrow();
    find(spec, item.wireKey());
    watch.about(spec.id().value());
    DispatchStamp stamp = new DispatchStamp("simulated", 1, clock.instant());
    writer.write(new WriteBatch<>(stamp, List.of(item)), Optional.empty(), call(clock));
    clock.pass(spec.write().lookupLag());
    find(spec, item.wireKey());
  }

  private OperationSpec spec(WriteSamples<?> samples) {
    return connector
        .operation(samples.operation())
        .or(() -> provider.descriptor().operation(samples.operation()))
        .orElseThrow();
  }

  private void find(OperationSpec spec, String key) {
    watch.about(spec.id().value() + " (lookup)");
    connector.lookup(spec.id()).orElseThrow().find(key, call(clock));
  }

  /** The ports of the simulation, watched. */
  private record Ports(WorldContext real, Watch watch) implements ConnectorContext {

    @Override
    public HttpExchange http() {
      return watch.over(real.http());
    }

    @Override
    public FileExchange files() {
      return real.files();
    }

    @Override
    public SqlAccess sql() {
      return real.sql();
    }

    @Override
    public SecretSource secrets() {
      return real.secrets();
    }

    @Override
    public Clock clock() {
      return real.clock();
    }
  }
}
