package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.invoice.Invoice;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The connector over the ledger's jobs: what became of a document is told later. */
class ReferenceJobs extends ReferenceConnector {

  ReferenceJobs(ConnectorConfig config, ConnectorContext context) {
    super(config, context);
  }

  /** The provider of connectors over jobs. */
  static class Provider extends ReferenceProvider {

    @Override
    public ConnectorDescriptor descriptor() {
      return DescriptorMutants.withPosting(
          WriteContractBuilder.builder(Objects.requireNonNull(ReferenceProvider.POSTING.write()))
              .completion(Completion.ASYNC_JOB)
              .acknowledgementWithin(Duration.ofHours(1))
              .build());
    }

    @Override
    ReferenceConnector connector(ConnectorConfig config, ConnectorContext context) {
      return new ReferenceJobs(config, context);
    }
  }

  @Override
  String postings() {
    return "jobs";
  }

  @Override
  WriteReport report(List<WriteItem<Invoice>> items, HttpReply reply) {
    String job = tree(reply).path("job").asText();
    return WriteReport.all(
        items, job.isEmpty() ? new Outcome.Unknown(unreadable()) : new Outcome.Accepted(job));
  }

  @Override
  WriteReport poll(String job, Set<String> wireKeys, Call call) {
    HttpRequest request = HttpRequest.read("GET", "jobs").withQuery("id", job);
    HttpReply reply = send(request, call);
    JsonNode answer = tree(reply);
    if (reply.status() == 404 && answer.path("code").asText().equals("NO_SUCH_JOB")) {
      return all(wireKeys, lost());
    }
    judge(request, reply).ifPresent(ReferenceConnector::fail);
    return switch (answer.path("state").asText()) {
      case "RUNNING" -> all(wireKeys, new Outcome.Accepted(job));
      case "DONE" -> ended(answer, wireKeys);
      default -> all(wireKeys, new Outcome.Unknown(unreadable()));
    };
  }

  Outcome lost() {
    return new Outcome.Unknown(unreadable());
  }

  WriteReport ended(JsonNode answer, Set<String> wireKeys) {
    Map<String, JsonNode> results = new LinkedHashMap<>();
    answer.path("results").forEach(each -> results.put(each.path("key").asText(), each));
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    wireKeys.forEach(key -> outcomes.put(key, outcome(results.get(key))));
    return new WriteReport(outcomes);
  }

  static WriteReport all(Set<String> wireKeys, Outcome outcome) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    wireKeys.forEach(key -> outcomes.put(key, outcome));
    return new WriteReport(outcomes);
  }
}
