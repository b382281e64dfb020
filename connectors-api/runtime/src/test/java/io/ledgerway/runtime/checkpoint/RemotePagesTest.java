package io.ledgerway.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.memory.MemoryStores;
import io.ledgerway.runtime.retry.Breaker;
import io.ledgerway.runtime.retry.ConnectionLimits;
import io.ledgerway.runtime.retry.LaneSizes;
import io.ledgerway.runtime.retry.Quota;
import io.ledgerway.runtime.retry.Sleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemotePagesTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir private Path root;
  private final SleepingClock clock = new SleepingClock();
  private final List<String> delivered = new ArrayList<>();
  private final ScriptedReader reader =
      new ScriptedReader(new ReadContract(ReadSource.CURSOR, false));

  /** A clock that whoever waits moves. */
  private static final class SleepingClock extends Clock {
    private final List<Instant> waits = new ArrayList<>();
    private Instant now = BEGIN;

    Sleeper sleeper() {
      return (moment, cancel) -> {
        waits.add(moment);
        now = moment;
        return true;
      };
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private LedgerwayRuntime runtime(Sleeper sleeper, ConnectionLimits limits) {
    MemoryStores stores = MemoryStores.open(clock);
    LedgerwayRuntime runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .folder(root)
            .clock(clock)
            .sleeper(sleeper)
            .connector(reader)
            .build();
    runtime.connect(new ConnectionSpec("in-1", "In", "lines", Map.of(), null, null, limits));
    return runtime;
  }

  private LedgerwayRuntime runtime() {
    return runtime(clock.sleeper(), ConnectionLimits.USUAL);
  }

  private ReadSummary read(LedgerwayRuntime runtime) {
    return runtime.read(
        runtime.connection("in-1").orElseThrow(),
        ScriptedReader.READ,
        (PageSink<String>) items -> items.forEach(each -> delivered.add(each.document())));
  }

  private static ConnectorException failure(FailureCategory category, Instant notBefore) {
    return new ConnectorException(
        new Failure(category, Effect.NOT_SENT, null, "no " + category, null, null, notBefore));
  }

  @Test
  void asksAgainFromTheSameCursorWithAFreshReader() {
    reader.table().addAll(List.of("a", "b", "c", "d", "e"));
    reader.refuse(failure(FailureCategory.UNREACHABLE, null));
    LedgerwayRuntime runtime = runtime();
    assertThat(read(runtime)).isEqualTo(new ReadSummary(5, 0, 0));
    assertThat(delivered).containsExactly("a", "b", "c", "d", "e");
    assertThat(reader.begun()).containsExactly(0L, 0L, 2L, 4L);
    assertThat(reader.opened()).isEqualTo(2);
    assertThat(clock.waits).hasSize(1);
  }

  @Test
  void asksNoSoonerThanItIsTold() {
    reader.table().add("a");
    reader.refuse(failure(FailureCategory.THROTTLED, BEGIN.plusSeconds(40)));
    read(runtime());
    assertThat(delivered).containsExactly("a");
    assertThat(clock.waits).singleElement().matches(at -> !at.isBefore(BEGIN.plusSeconds(40)));
  }

  @Test
  void givesUpAfterThreeAttemptsAndGoesOnNextTime() {
    reader.table().addAll(List.of("a", "b", "c"));
    LedgerwayRuntime runtime = runtime();
    ConnectorException third = failure(FailureCategory.TRANSIENT, null);
    reader.refuse(
        failure(FailureCategory.UNREACHABLE, null),
        failure(FailureCategory.UNREACHABLE, null),
        third);
    assertThatThrownBy(() -> read(runtime)).isSameAs(third);
    assertThat(delivered).isEmpty();
    read(runtime);
    assertThat(delivered).containsExactly("a", "b", "c");
  }

  @Test
  void doesNotRepeatWhatCanNotHelp() {
    reader.table().add("a");
    for (FailureCategory category :
        List.of(FailureCategory.AUTH_DENIED, FailureCategory.CONFIG, FailureCategory.UNREADABLE)) {
      ConnectorException refusal = failure(category, null);
      reader.begun().clear();
      reader.refuse(refusal);
      assertThatThrownBy(() -> read(runtime())).isSameAs(refusal);
      assertThat(reader.begun()).hasSize(1);
    }
    assertThat(clock.waits).isEmpty();
  }

  @Test
  void tellsTheTargetsFailureWhereNobodyWaits() {
    reader.table().add("a");
    ConnectorException refusal = failure(FailureCategory.UNREACHABLE, null);
    reader.refuse(refusal);
    assertThatThrownBy(() -> read(runtime(Sleeper.NEVER, ConnectionLimits.USUAL)))
        .isSameAs(refusal);
  }

  @Test
  void leavesATargetAloneThatFailsAndComesBackToIt() {
    reader.table().add("a");
    ConnectionLimits limits =
        new ConnectionLimits(
            List.of(),
            Map.of(),
            new Breaker.Settings(4, 3, Duration.ofMinutes(10)),
            new LaneSizes(1, 1, 1),
            Duration.ofMinutes(1));
    LedgerwayRuntime runtime = runtime(clock.sleeper(), limits);
    reader.refuse(
        failure(FailureCategory.UNREACHABLE, null),
        failure(FailureCategory.UNREACHABLE, null),
        failure(FailureCategory.UNREACHABLE, null));
    // The list of what there is counts as well: of the last four calls three have failed.
    assertThatThrownBy(() -> read(runtime)).isInstanceOf(ConnectorException.class);
    assertThatThrownBy(() -> read(runtime))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.LOCAL_REJECT));
    assertThat(reader.begun()).hasSize(3);
    clock.now = clock.now.plus(Duration.ofMinutes(11));
    assertThat(read(runtime).items()).isEqualTo(1);
  }

  @Test
  void keepsToTheQuota() {
    reader.table().addAll(List.of("a", "b", "c", "d"));
    ConnectionLimits limits =
        ConnectionLimits.USUAL.sharing(new Quota.Window(2, Duration.ofMinutes(1), 0));
    assertThat(read(runtime(clock.sleeper(), limits)).items()).isEqualTo(4);
    // Three calls in all: the list and two pages.
    assertThat(clock.waits).containsExactly(BEGIN.plusSeconds(60));
  }
}
