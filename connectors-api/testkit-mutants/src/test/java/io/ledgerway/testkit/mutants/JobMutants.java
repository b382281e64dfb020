package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.invoice.Invoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Connectors that lose sight of the jobs that the target made of their writes. */
final class JobMutants {

  private JobMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant("FireAndForget", FireAndForget::new, "CT-W11"),
        mutant(
            "JobAllOk", JobAllOk::new, "CT-W01", "CT-W02", "CT-W09", "CT-W11", "CT-W13", "CT-X01"),
        mutant("LostJobIsRefused", LostJobIsRefused::new, "CT-W11"));
  }

  private static Mutant mutant(
      String name,
      BiFunction<ConnectorConfig, ConnectorContext, ReferenceConnector> connector,
      String... killedBy) {
    return Mutant.ofProvider(
        name,
        () ->
            new ReferenceJobs.Provider() {
              @Override
              ReferenceConnector connector(ConnectorConfig config, ConnectorContext context) {
                return connector.apply(config, context);
              }
            },
        killedBy);
  }

  /** Calls a job by a name of its own, and keeps to itself what the target calls it. */
  private static final class FireAndForget extends ReferenceJobs {
    private final Map<String, String> jobs = new ConcurrentHashMap<>();

    FireAndForget(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    WriteReport report(List<WriteItem<Invoice>> items, HttpReply reply) {
      String job = tree(reply).path("job").asText();
      if (job.isEmpty()) {
        return super.report(items, reply);
      }
      String own = "sent-" + items.get(0).wireKey();
      jobs.put(own, job);
      return WriteReport.all(items, new Outcome.Accepted(own));
    }

    @Override
    WriteReport poll(String job, Set<String> wireKeys, Call call) {
      return super.poll(jobs.getOrDefault(job, job), wireKeys, call);
    }
  }

  /** Takes the end of a job for the success of all that is in it. */
  private static final class JobAllOk extends ReferenceJobs {
    JobAllOk(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Outcome outcome(JsonNode result) {
      return new Outcome.Applied(result == null ? null : result.path("reference").asText(null));
    }
  }

  /** Takes a job that is not there for one that was refused. */
  private static final class LostJobIsRefused extends ReferenceJobs {
    LostJobIsRefused(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    Outcome lost() {
      return new Outcome.Rejected(refusal(JSON.createObjectNode()));
    }
  }
}
