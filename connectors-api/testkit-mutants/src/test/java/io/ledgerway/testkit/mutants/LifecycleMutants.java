package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import java.util.List;

/** Connectors that don't end when they are closed. */
final class LifecycleMutants {

  private LifecycleMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("DeafClose", DeafClose::new, "CT-L01"),
        Mutant.of("ZombieSend", ZombieSend::new, "CT-L03"));
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
}
