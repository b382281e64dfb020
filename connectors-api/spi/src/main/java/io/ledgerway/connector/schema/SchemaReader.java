package io.ledgerway.connector.schema;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.OperationId;

/** Describes what a target holds for an operation. Thread-safe; changes nothing at the target. */
public interface SchemaReader {

  /**
   * The fields of the target that an operation reads from or writes to, those included that a
   * tenant has added and that the connector makes no use of. Asks the target anew at each call; as
   * long as nothing changes there, the answer has the same hash.
   *
   * @param operation an operation whose specification is {@linkplain
   *     io.ledgerway.connector.OperationSpec#describable describable}
   * @param call deadline, cancellation and correlation
   * @return the fields; none where the target has nothing of what the operation needs
   * @throws io.ledgerway.connector.failure.ConnectorException of category UNSUPPORTED, without any
   *     request, for every other operation; else when the target can't be asked
   */
  TargetSchema describe(OperationId operation, Call call);
}
