package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.schema.SchemaReader;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a connector says about the fields of its target. */
public interface SchemaContractRules extends ContractRules {

  /**
   * As long as nothing changes at the target, nothing changes in its description; and nothing is
   * asked before a description is, or after the deadline.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-S01",
      level = Level.DECLARED,
      about = Aspect.DESCRIBABLE,
      hint =
          "Ask the target in describe alone, within the call's deadline, and put nothing into a"
              + " field that differs from one call to the next.")
  default void CT_S01_describesTheSameAlike(World world) {
    Connector connector = world.connector();
    int before = world.target().wire().size();
    SchemaReader schemas = reader(connector);
    Call late = world.call(Duration.ofSeconds(-1), CancelSignal.NEVER);
    for (OperationSpec spec : world.operations(Aspect.DESCRIBABLE)) {
      Failure failure = refusal(schemas, spec.id(), late);
      Require.equal(Effect.NOT_SENT, failure.effect(), spec.id() + " described late: effect");
    }
    Require.equal(0, world.wireSince(before).size(), "requests too early or too late");
    for (OperationSpec spec : world.operations(Aspect.DESCRIBABLE)) {
      String hash = schemas.describe(spec.id(), world.call()).hash();
      Require.equal(
          hash, schemas.describe(spec.id(), world.call()).hash(), spec.id() + ": second hash");
      Require.equal(
          hash,
          reader(world.reopen()).describe(spec.id(), world.call()).hash(),
          spec.id() + ": hash of another instance");
    }
    Require.equal(0, world.target().effects(), "effects of describing");
  }

  /**
   * What is not declared is refused.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-S01",
      level = Level.DECLARED,
      about = Aspect.DESCRIBABLE,
      hint = "Refuse to describe an operation that is not describable, as UNSUPPORTED.")
  default void CT_S01_describesTheSameAlike_declaredNo(World world) {
    Optional<SchemaReader> schemas = world.connector().schemas();
    int before = world.target().wire().size();
    for (OperationSpec spec : world.operations(Aspect.EVERY)) {
      if (schemas.isPresent() && Aspect.DESCRIBABLE.isLackingIn(spec)) {
        Require.equal(
            FailureCategory.UNSUPPORTED,
            refusal(schemas.get(), spec.id(), world.call()).category(),
            spec.id() + " is not describable; described");
      }
    }
    Require.equal(0, world.wireSince(before).size(), "requests for what is not describable");
  }

  private static SchemaReader reader(Connector connector) {
    return connector
        .schemas()
        .orElseThrow(
            () -> new AssertionError("An operation is describable, and nothing describes it"));
  }

  private static Failure refusal(SchemaReader schemas, OperationId operation, Call call) {
    try {
      schemas.describe(operation, call);
    } catch (ConnectorException e) {
      return e.failure();
    }
    throw new AssertionError(operation + " is described all the same");
  }

  /**
   * All that is read or written is described, and what was added at the target too.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-S02",
      level = Level.DECLARED,
      about = Aspect.DESCRIBABLE,
      hint =
          "Describe what the target says it has at this moment, not what the connector knows; mark"
              + " as custom what the product does not bring.")
  default void CT_S02_describesAllThatIsThere(World world) {
    SchemaReader schemas = reader(world.connector());
    for (SchemaSamples samples : world.schemas()) {
      TargetSchema before = schemas.describe(samples.operation(), world.call());
      Require.that(!samples.fields().isEmpty(), "%s uses no field", samples.operation());
      Set<String> missing = new TreeSet<>(samples.fields());
      missing.removeAll(before.byPath().keySet());
      Require.that(
          missing.isEmpty(), "%s uses, but does not describe %s", samples.operation(), missing);
      Optional<String> added = samples.addCustom();
      if (added.isPresent()) {
        TargetSchema now = schemas.describe(samples.operation(), world.call());
        TargetField custom = now.byPath().get(added.get());
        Require.that(
            custom != null && custom.custom(),
            "%s: the field %s was added at the target and is not described as custom",
            samples.operation(),
            added.get());
        Require.that(
            !now.hash().equals(before.hash()), "%s: other fields, same hash", samples.operation());
      }
    }
    Require.equal(0, world.target().effects(), "effects of describing");
  }
}
