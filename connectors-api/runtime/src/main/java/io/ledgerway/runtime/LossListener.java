package io.ledgerway.runtime;

import io.ledgerway.connector.OperationId;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;

/**
 * Is told what a target can't hold as it stands in the documents, such as letters outside its
 * character set or the end of a long description. Thread-safe.
 */
@FunctionalInterface
public interface LossListener {

  /**
   * Takes losses. They are told with the call that loses them: of a file when it is staged, so
   * before it goes out, else when the target has answered. The same ones are told again when the
   * documents go out again. What this throws is logged and changes nothing about the write.
   *
   * @param connection stable id of the connection
   * @param operation the operation
   * @param losses what is lost, one or more; each names its document and holds no value of it
   */
  void lost(String connection, OperationId operation, List<Finding> losses);
}
