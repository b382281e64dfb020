package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Connectors that don't end when they are closed. */
final class LifecycleMutants {

  private LifecycleMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("DeafClose", DeafClose::new, "CT-L01"),
        Mutant.of("ThreadLeak", ThreadLeak::new, "CT-L02"),
        Mutant.of("ZombieSend", ZombieSend::new, "CT-L03"),
        Mutant.of("StaticToken", StaticToken::new, "CT-L04", "CT-C04"),
        Mutant.of("SwallowsInterrupt", SwallowsInterrupt::new, "CT-L05"),
        Mutant.of("IgnoresDeadline", IgnoresDeadline::new, "CT-L06", "CT-S01", "CT-W15"));
  }

  /** Closes once the call that is under way has ended. */
  private static final class DeafClose extends ReferenceConnector {
    private final Object lock = new Object();

    DeafClose(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpReply send(HttpRequest request, Call call) {
      synchronized (lock) {
        return super.send(request, call);
      }
    }

    @Override
    public void close() {
      synchronized (lock) {
        super.close();
      }
    }
  }

  private static final class ZombieSend extends ReferenceConnector {
    ZombieSend(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    void requireOpen() {}
  }

  /** Waits for work that never comes, on a thread of its own. */
  private static final class ThreadLeak extends ReferenceConnector {
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    ThreadLeak(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
      Thread worker = new Thread(this::work, "ledger-worker");
      worker.setDaemon(true);
      worker.start();
    }

    private void work() {
      try {
        work.take().run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The first token of all serves everyone. */
  private static final class StaticToken extends ReferenceConnector {
    private static String first;

    StaticToken(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    String token() {
      return first(super.token());
    }

    private static synchronized String first(String mine) {
      if (first == null) {
        first = mine;
      }
      return first;
    }
  }

  private static final class SwallowsInterrupt extends ReferenceConnector {
    SwallowsInterrupt(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpReply send(HttpRequest request, Call call) {
      try {
        return super.send(request, call);
      } finally {
        Thread.interrupted();
      }
    }
  }

  /** Gives every request five seconds of its own. */
  private static final class IgnoresDeadline extends ReferenceConnector {
    IgnoresDeadline(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpReply send(HttpRequest request, Call call) {
      return super.send(
          request, Call.within(context.clock(), Duration.ofSeconds(5), call.correlation()));
    }
  }
}
