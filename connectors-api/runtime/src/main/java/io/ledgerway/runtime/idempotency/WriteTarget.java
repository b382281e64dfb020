package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.retry.Purpose;

/** Where a write goes: an operation of a connection, with what is offered there. Immutable. */
record WriteTarget(RuntimeConnection connection, OperationSpec operation, WriteContract contract) {

  static WriteTarget of(RuntimeConnection connection, OperationId operation) {
    return new WriteTarget(
        connection, connection.operation(operation), connection.writeContract(operation));
  }

  Purpose purpose() {
    return operation.effectClass() == EffectClass.PAYMENT ? Purpose.PAYMENT : Purpose.WRITE;
  }
}
