package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.invoice.Invoice;
import java.util.List;

/** Connectors that claim more of a write than they know, or do more than they were asked to. */
final class WriteMutants {

  private WriteMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("TimeoutMeansFailed", TimeoutMeansFailed::new, "CT-W06"),
        Mutant.of("TimeoutMeansOk", TimeoutMeansOk::new, "CT-W06"));
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
}
