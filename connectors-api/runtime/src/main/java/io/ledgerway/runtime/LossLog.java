package io.ledgerway.runtime;

import io.ledgerway.connector.OperationId;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs losses, the first of each call in words. Thread-safe. */
final class LossLog implements LossListener {

  private static final Logger LOG = LoggerFactory.getLogger(LossLog.class);
  private static final int IN_WORDS = 20;

  @Override
  public void lost(String connection, OperationId operation, List<Finding> losses) {
    losses.stream()
        .limit(IN_WORDS)
        .forEach(
            loss ->
                LOG.warn(
                    "{} of {} can't hold all: {} at {}: {}",
                    operation,
                    connection,
                    loss.rule(),
                    loss.pointer(),
                    loss.message()));
    if (losses.size() > IN_WORDS) {
      LOG.warn(
          "{} of {} can't hold all: {} more losses",
          operation,
          connection,
          losses.size() - IN_WORDS);
    }
  }
}
