package io.ledgerway.runtime.schema;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the fields of targets with what was described at the last look. What a connection
 * describes for the first time is kept and no drift; a target that can't be asked now, or a
 * connector that fails, is logged and left for the next look. Thread-safe.
 */
public final class SchemaWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaWatch.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** No operation has such a name, so that no reader has checkpoints under it. */
  private static final String OPERATION = "$schema";

  private final CheckpointStore store;
  private final Clock clock;

  /**
   * A watch with a memory.
   *
   * @param store where hashes and fields are kept
   * @param clock the time
   */
  public SchemaWatch(CheckpointStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Looks at the target of a connection. The listener has acknowledged a drift before the newer
   * fields are kept, so that none is lost.
   *
   * @param connection the connection
   * @param listener who is told of drifts
   * @return how many drifts there were
   */
  public int look(RuntimeConnection connection, DriftListener listener) {
    int drifts = 0;
    for (OperationSpec declared : connection.descriptor().operations()) {
      Optional<TargetSchema> described = describe(connection, declared.id());
      if (described.isPresent() && compare(connection, declared.id(), described.get(), listener)) {
        drifts++;
      }
    }
    return drifts;
  }

  /** No failure in here may keep anybody from reading or writing. */
  private Optional<TargetSchema> describe(RuntimeConnection connection, OperationId id) {
    try {
      if (!connection.operation(id).describable()) {
        return Optional.empty();
      }
      Call call = Call.within(clock, TIMEOUT, id.value());
      return connection.connector().schemas().map(schemas -> schemas.describe(id, call));
    } catch (ConnectorException e) {
      LOG.warn(
          "Connection {}: the fields of {} can't be described now, so that a change of them is not"
              + " seen: {}",
          connection.id(),
          id,
          e.failure().text());
    } catch (RuntimeException e) {
      LOG.warn(
          "Connection {}: its connector fails to describe the fields of {}, so that a change of"
              + " them is not seen: {}",
          connection.id(),
          id,
          e.getClass().getName());
    }
    return Optional.empty();
  }

  private boolean compare(
      RuntimeConnection connection, OperationId id, TargetSchema now, DriftListener listener) {
    Optional<KnownSchema> known =
        KnownSchema.of(store.load(connection.id(), OPERATION, id.value()));
    if (known.isPresent() && known.get().hash().equals(now.hash())) {
      return false;
    }
    boolean drifted = known.isPresent() && known.get().hasFields();
    int drifts = known.map(KnownSchema::drifts).orElse(0) + (drifted ? 1 : 0);
    if (drifted) {
      listener.drifted(new SchemaDrift(connection.id(), id, drifts, known.get().schema(), now));
    }
    store.save(connection.id(), OPERATION, id.value(), KnownSchema.of(now, drifts).cursor());
    return drifted;
  }
}
