package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.model.v1.invoice.Invoice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Connectors that say more of what is there than they saw. */
final class LookupMutants {

  private LookupMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("FirstMatch", FirstMatch::new, "CT-K01"),
        Mutant.of("Unfindable", Unfindable::new, "CT-W05"),
        Mutant.of("ErrorMeansAbsent", ErrorMeansAbsent::new, "CT-K02"),
        Mutant.ofProvider("ErrorMeansAbsentBeyondDescriptor", ModestProvider::new, "CT-K02"),
        Mutant.of("LossyProjection", LossyProjection::new, "CT-K03"),
        Mutant.of("FindOrCreate", FindOrCreate::new, "CT-K01", "CT-K05", "CT-X01"));
  }

  private static final class FirstMatch extends ReferenceConnector {
    FirstMatch(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    LookupResult found(JsonNode found) {
      return found.isEmpty()
          ? super.found(found)
          : new LookupResult.Found(
              found.get(0).path("hash").asText(),
              new Outcome.Applied(found.get(0).path("reference").asText()));
    }
  }

  /** Finds what it remembers having written. */
  private static final class Unfindable extends ReferenceConnector {
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    Unfindable(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    String key(WriteItem<Invoice> item) {
      written.add(item.wireKey());
      return item.wireKey();
    }

    @Override
    LookupResult find(String key, Call call) {
      LookupResult found = super.find(key, call);
      return found instanceof LookupResult.Found && !written.contains(key)
          ? new LookupResult.Absent(context.clock().instant())
          : found;
    }
  }

  /** Declares no lookup, and offers one once it is open. */
  private static final class ModestProvider extends ReferenceProvider {

    @Override
    public ConnectorDescriptor descriptor() {
      return ReferenceProvider.offering(
          super.descriptor().operations().stream()
              .map(ModestProvider::modest)
              .toArray(OperationSpec[]::new));
    }

    private static OperationSpec modest(OperationSpec spec) {
      return spec.write() == null
          ? spec
          : new OperationSpec(
              spec.id(),
              spec.documentType(),
              spec.effectClass(),
              spec.effect(),
              spec.evidence(),
              null,
              WriteContractBuilder.builder()
                  .dedupe(Dedupe.NONE)
                  .key(KeyFormat.UUID)
                  .maxItems(10)
                  .build());
    }

    @Override
    ReferenceConnector connector(ConnectorConfig config, ConnectorContext context) {
      return new ErrorMeansAbsent(config, context) {
        @Override
        public Optional<OperationSpec> operation(OperationId operation) {
          return new ReferenceProvider().descriptor().operation(operation);
        }
      };
    }
  }

  private static class ErrorMeansAbsent extends ReferenceConnector {
    ErrorMeansAbsent(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    LookupResult find(String key, Call call) {
      LookupResult result = super.find(key, call);
      return result instanceof LookupResult.Unavailable unavailable
              && unavailable.failure().effect() != Effect.NOT_SENT
          ? new LookupResult.Absent(context.clock().instant())
          : result;
    }
  }

  private static final class LossyProjection extends ReferenceConnector {
    LossyProjection(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    String contentHash(WriteItem<Invoice> item) {
      return super.contentHash(item).substring(0, 8);
    }
  }

  private static final class FindOrCreate extends ReferenceConnector {
    FindOrCreate(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    LookupResult find(String key, Call call) {
      LookupResult result = super.find(key, call);
      if (result instanceof LookupResult.Absent) {
        String body = "{\"items\":[{\"key\":\"" + key + "\",\"number\":\"new\",\"hash\":\"\"}]}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        send(HttpRequest.write("POST", "documents", HttpBody.of("application/json", bytes)), call);
      }
      return result;
    }
  }
}
