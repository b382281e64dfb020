package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.write.Outcome;
import java.net.SocketException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Connectors for which all failures are alike. */
final class FailureMutants {

  private FailureMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("AllRetryable", AllRetryable::new, "CT-E01", "CT-E02", "CT-E04", "CT-E05"),
        Mutant.of("AllFatal", AllFatal::new, "CT-E01", "CT-E02", "CT-E04", "CT-E05", "CT-X01"),
        Mutant.of("SecondsOnly", SecondsOnly::new, "CT-E02"),
        Mutant.of("HintIgnored", HintIgnored::new, "CT-E02"),
        Mutant.of("EffectByException", EffectByException::new, "CT-E03", "CT-W15"),
        Mutant.of("DefaultOk", DefaultOk::new, "CT-E05"));
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

  /** Takes a date for no hint. */
  private static final class SecondsOnly extends ReferenceConnector {
    SecondsOnly(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Optional<Instant> notBefore(HttpReply reply) {
      boolean date =
          reply.headers().first("Retry-After").filter(it -> it.contains("GMT")).isPresent();
      return date ? Optional.empty() : super.notBefore(reply);
    }
  }

  private static final class HintIgnored extends ReferenceConnector {
    HintIgnored(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Optional<Instant> notBefore(HttpReply reply) {
      return Optional.empty();
    }
  }

  /** Takes every failure of a socket for one of connecting. */
  private static final class EffectByException extends ReferenceConnector {
    EffectByException(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpReply send(HttpRequest request, Call call) {
      try {
        return super.send(request, call);
      } catch (ConnectorException e) {
        if (e.getCause() instanceof SocketException) {
          fail(Failure.of(FailureCategory.UNREACHABLE, Effect.NOT_SENT, "No connection"));
        }
        throw e;
      }
    }
  }

  /** What is not refused is done. */
  private static final class DefaultOk extends ReferenceConnector {
    DefaultOk(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Outcome outcome(JsonNode result) {
      Outcome outcome = super.outcome(result);
      return result != null && outcome instanceof Outcome.Unknown
          ? new Outcome.Applied(null)
          : outcome;
    }
  }
}
