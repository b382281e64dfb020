package io.ledgerway.connector.write;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;

/**
 * What has been staged without any effect at the target. Immutable.
 *
 * @param file the staged file
 * @param losses what the target's format could not carry
 */
public record Prepared(StagedFile file, List<Finding> losses) {

  /** Copies the list. */
  public Prepared {
    losses = List.copyOf(losses);
  }
}
