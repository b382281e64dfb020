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
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.invoice.Invoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Connectors that claim more of a write than they know, or do more than they were asked to. */
final class WriteMutants {

  private WriteMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of(
            "TimeoutMeansFailed",
            TimeoutMeansFailed::new,
            "CT-W06",
            "CT-W15",
            "CT-L01",
            "CT-L05",
            "CT-E03",
            "CT-X01"),
        Mutant.of("TimeoutMeansOk", TimeoutMeansOk::new, "CT-W06", "CT-W15", "CT-L05", "CT-E03"),
        Mutant.of("IndexMapper", IndexMapper::new, "CT-W01", "CT-W02", "CT-X01"),
        Mutant.of("MissingOutcome", MissingOutcome::new, "CT-E04", "CT-W01", "CT-W02", "CT-W12"),
        Mutant.of("FailsWholeBatch", FailsWholeBatch::new, "CT-W01", "CT-W02", "CT-X01"),
        Mutant.of("HidesReject", HidesReject::new, "CT-W02", "CT-W09", "CT-W13", "CT-X01"),
        Mutant.of("HiddenRetry", HiddenRetry::new, "CT-W03", "CT-E01", "CT-E05"),
        Mutant.of("FollowsRedirect", FollowsRedirect::new, "CT-W03"),
        Mutant.of(
            "AttemptKey",
            AttemptKey::new,
            "CT-K01",
            "CT-K03",
            "CT-K04",
            "CT-W04",
            "CT-W05",
            "CT-W09",
            "CT-X01"),
        Mutant.of("StatusOnly", StatusOnly::new, "CT-W07", "CT-W08", "CT-E05", "CT-X01"),
        Mutant.of("TwoHundredIsOk", TwoHundredIsOk::new, "CT-W08"),
        Mutant.of("OverwritesSilently", OverwritesSilently::new, "CT-W09"),
        Mutant.of("DuplicateIsError", DuplicateIsError::new, "CT-W10", "CT-X01"),
        Mutant.of("CancelMeansUnsent", CancelMeansUnsent::new, "CT-W15"),
        Mutant.of("CharCounter", CharCounter::new, "CT-W12"),
        Mutant.of("LastWriteWins", LastWriteWins::new, "CT-W13"),
        Mutant.of("SilentTruncate", SilentTruncate::new, "CT-W14"));
  }

  private static final class TimeoutMeansFailed extends ReferenceConnector {
    TimeoutMeansFailed(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    WriteReport write(List<WriteItem<Invoice>> items, Call call) {
      try {
        return super.write(items, call);
      } catch (ConnectorException e) {
        if (e.failure().category() != FailureCategory.OUTCOME_UNKNOWN) {
          throw e;
        }
        return WriteReport.all(
            items,
            new Outcome.Rejected(
                Failure.of(FailureCategory.TRANSIENT, Effect.NOT_APPLIED, "No answer")));
      }
    }
  }

  private static final class TimeoutMeansOk extends ReferenceConnector {
    TimeoutMeansOk(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    WriteReport write(List<WriteItem<Invoice>> items, Call call) {
      try {
        return super.write(items, call);
      } catch (ConnectorException e) {
        if (e.failure().category() != FailureCategory.OUTCOME_UNKNOWN) {
          throw e;
        }
        return WriteReport.all(items, new Outcome.Applied(null));
      }
    }
  }

  /** Takes the answers to stand in the order of the documents. */
  private static final class IndexMapper extends ReferenceConnector {
    IndexMapper(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    WriteReport report(List<WriteItem<Invoice>> items, HttpReply reply) {
      JsonNode results = tree(reply).path("results");
      Map<String, Outcome> outcomes = new LinkedHashMap<>();
      for (int index = 0; index < items.size(); index++) {
        outcomes.put(items.get(index).wireKey(), outcome(results.get(index)));
      }
      return new WriteReport(outcomes);
    }
  }

  private static final class MissingOutcome extends ReferenceConnector {
    MissingOutcome(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    WriteReport report(List<WriteItem<Invoice>> items, HttpReply reply) {
      Map<String, Outcome> outcomes = new LinkedHashMap<>(super.report(items, reply).outcomes());
      if (items.size() > 1) {
        outcomes.remove(items.get(items.size() - 1).wireKey());
      }
      return new WriteReport(outcomes);
    }
  }

  private static final class FailsWholeBatch extends ReferenceConnector {
    FailsWholeBatch(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    WriteReport report(List<WriteItem<Invoice>> items, HttpReply reply) {
      WriteReport report = super.report(items, reply);
      return report.outcomes().values().stream()
          .filter(Outcome.Rejected.class::isInstance)
          .findFirst()
          .map(rejected -> WriteReport.all(items, rejected))
          .orElse(report);
    }
  }

  private static final class HidesReject extends ReferenceConnector {
    HidesReject(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Outcome outcome(JsonNode result) {
      Outcome outcome = super.outcome(result);
      return outcome instanceof Outcome.Rejected
          ? new Outcome.NotAttempted(
              Failure.of(FailureCategory.TRANSIENT, Effect.NOT_APPLIED, "Try again"))
          : outcome;
    }
  }

  private static final class HiddenRetry extends ReferenceConnector {
    HiddenRetry(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpReply send(HttpRequest request, Call call) {
      HttpReply reply = super.send(request, call);
      return reply.status() >= 500 && request.method().equals("POST")
          ? super.send(request, call)
          : reply;
    }
  }

  private static final class FollowsRedirect extends ReferenceConnector {
    FollowsRedirect(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpReply send(HttpRequest request, Call call) {
      HttpReply reply = super.send(request, call);
      return reply.status() == 307 ? super.send(request, call) : reply;
    }
  }

  /** A new key for every attempt, as if each were another intention. */
  private static final class AttemptKey extends ReferenceConnector {
    private int attempt;

    AttemptKey(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    WriteReport write(List<WriteItem<Invoice>> items, Call call) {
      attempt++;
      return super.write(items, call);
    }

    @Override
    String key(WriteItem<Invoice> item) {
      return item.wireKey() + "-" + attempt;
    }
  }

  /** Takes a conflict for what it wanted. */
  private static final class OverwritesSilently extends ReferenceConnector {
    OverwritesSilently(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Outcome outcome(JsonNode result) {
      Outcome outcome = super.outcome(result);
      return outcome
              .cause()
              .filter(failure -> failure.category() == FailureCategory.CONFLICT_KEY)
              .isPresent()
          ? new Outcome.Applied(null)
          : outcome;
    }
  }

  /** What is there already was refused. */
  private static final class DuplicateIsError extends ReferenceConnector {
    DuplicateIsError(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Outcome outcome(JsonNode result) {
      return result != null && result.path("copy").asBoolean()
          ? new Outcome.Rejected(
              Failure.of(FailureCategory.BUSINESS_RULE, Effect.NOT_APPLIED, "It is there already"))
          : super.outcome(result);
    }
  }

  /** What its caller gave up was never sent. */
  private static final class CancelMeansUnsent extends ReferenceConnector {
    CancelMeansUnsent(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpReply send(HttpRequest request, Call call) {
      try {
        return super.send(request, call);
      } catch (ConnectorException e) {
        if (call.cancel().isCancelled()) {
          fail(Failure.of(FailureCategory.CANCELLED, Effect.NOT_SENT, "Given up"));
        }
        throw e;
      }
    }
  }

  /** A status of success is enough. */
  private static final class StatusOnly extends ReferenceConnector {
    StatusOnly(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    WriteReport report(List<WriteItem<Invoice>> items, HttpReply reply) {
      return tree(reply).has("results")
          ? super.report(items, reply)
          : WriteReport.all(items, new Outcome.Applied(null));
    }
  }

  /** An answer of the target under a status of success is enough. */
  private static final class TwoHundredIsOk extends ReferenceConnector {
    TwoHundredIsOk(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    WriteReport report(List<WriteItem<Invoice>> items, HttpReply reply) {
      return tree(reply).has("error")
          ? WriteReport.all(items, new Outcome.Applied(null))
          : super.report(items, reply);
    }
  }

  /** Takes characters for bytes. */
  private static final class CharCounter extends ReferenceConnector {
    CharCounter(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    long length(HttpRequest posting) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        Objects.requireNonNull(posting.body()).writeTo(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toString(StandardCharsets.UTF_8).length();
    }
  }

  /** Changes a document whatever its version is. */
  private static final class LastWriteWins extends ReferenceConnector {
    LastWriteWins(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    String version(WriteItem<Invoice> item) {
      return super.version(item).isEmpty() ? "" : "*";
    }
  }

  /** Leaves it to the ledger what becomes of text that it does not hold. */
  private static final class SilentTruncate extends ReferenceConnector {
    SilentTruncate(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    boolean isHoldable(String text) {
      return true;
    }
  }
}
