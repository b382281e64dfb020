package io.ledgerway.runtime;

import io.ledgerway.connector.OperationId;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a write going when its listener fails, and bothers it with losses alone. Thread-safe. */
final class HarmlessLossListener implements LossListener {

  private static final Logger LOG = LoggerFactory.getLogger(HarmlessLossListener.class);

  private final LossListener listener;

  HarmlessLossListener(LossListener listener) {
    this.listener = listener;
  }

  @Override
  public void lost(String connection, OperationId operation, List<Finding> losses) {
    if (losses.isEmpty()) {
      return;
    }
    try {
      listener.lost(connection, operation, losses);
    } catch (RuntimeException e) {
      LOG.error("{} losses in {} of {} were told in vain", losses.size(), operation, connection, e);
    }
  }
}
