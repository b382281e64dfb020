package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/** Connectors for which all failures are alike. */
final class FailureMutants {

  private FailureMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("AllRetryable", AllRetryable::new, "CT-E01"),
        Mutant.of("AllFatal", AllFatal::new, "CT-E01"));
  }

  private static final class AllRetryable extends ReferenceConnector {
    AllRetryable(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Optional<Failure> judge(HttpRequest request, HttpReply reply) {
      return super.judge(request, reply)
          .map(known -> Failure.of(FailureCategory.TRANSIENT, Effect.NOT_APPLIED, known.text()));
    }
  }

  private static final class AllFatal extends ReferenceConnector {
    AllFatal(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Optional<Failure> judge(HttpRequest request, HttpReply reply) {
      return super.judge(request, reply)
          .map(known -> Failure.of(FailureCategory.VALIDATION, Effect.NOT_APPLIED, known.text()));
    }
  }
}
