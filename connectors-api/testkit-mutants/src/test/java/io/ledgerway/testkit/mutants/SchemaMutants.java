package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.schema.SchemaReader;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetFieldBuilder;
import io.ledgerway.connector.schema.TargetSchema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connectors that misdescribe their target. */
final class SchemaMutants {

  private SchemaMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("CountsDescriptions", CountsDescriptions::new, "CT-S01"),
        Mutant.of("EagerSchemas", EagerSchemas::new, "CT-D02", "CT-S01"),
        Mutant.ofProvider("UndeclaredSchemas", UndeclaredSchemas::new, "CT-D02", "CT-S01"),
        Mutant.of("KnownFieldsOnly", KnownFieldsOnly::new, "CT-S02"),
        Mutant.of("ForgetsAField", ForgetsAField::new, "CT-S02"),
        Mutant.of("CachedSchema", CachedSchema::new, "CT-S02"));
  }

  /** Numbers its descriptions. */
  private static final class CountsDescriptions extends ReferenceConnector {
    private int count;

    CountsDescriptions(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    TargetSchema fields(Call call) {
      count++;
      return new TargetSchema(
          null,
          super.fields(call).fields().stream()
              .map(field -> TargetFieldBuilder.builder(field).type("text " + count).build())
              .toList());
    }
  }

  /** Asks the ledger before anybody wants to know. */
  private static final class EagerSchemas extends ReferenceConnector {
    EagerSchemas(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    public Optional<SchemaReader> schemas() {
      Call call = Call.within(context.clock(), Duration.ofSeconds(5), "eager");
      send(HttpRequest.read("GET", "fields"), call);
      return super.schemas();
    }
  }

  /** Describes what it does not declare. */
  private static final class UndeclaredSchemas extends ReferenceProvider {
    @Override
    public ConnectorDescriptor descriptor() {
      return ReferenceProvider.offering(
          ReferenceProvider.POSTING,
          ReferenceProvider.undescribedReading(),
          ReferenceProvider.CHANGING,
          ReferenceProvider.HOOKS);
    }
  }

  /** Leaves out what the ledger's own people added. */
  private static final class KnownFieldsOnly extends ReferenceConnector {
    KnownFieldsOnly(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    TargetSchema fields(Call call) {
      return new TargetSchema(
          null, super.fields(call).fields().stream().filter(field -> !field.custom()).toList());
    }
  }

  private static final class ForgetsAField extends ReferenceConnector {
    ForgetsAField(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    TargetSchema fields(Call call) {
      List<TargetField> all = super.fields(call).fields();
      return new TargetSchema(null, all.subList(1, all.size()));
    }
  }

  /** Asks the ledger once and for all. */
  private static final class CachedSchema extends ReferenceConnector {
    private @Nullable TargetSchema first;

    CachedSchema(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    TargetSchema fields(Call call) {
      TargetSchema known = first;
      if (known == null) {
        known = super.fields(call);
        first = known;
      }
      return known;
    }
  }
}
