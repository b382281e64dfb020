package io.ledgerway.testkit.contract;

import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.SpiVersion;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.runtime.description.DescriptorJson;
import io.ledgerway.testkit.internal.Require;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What descriptors are measured by. */
final class DescriptorChecks {

  static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  static final String VERSION = "\\d+(\\.\\d+){1,3}([-+][0-9A-Za-z.-]+)?";

  /** Documents that can say what became of a write. */
  private static final Set<DocumentType> ANSWERS =
      Set.of(
          DocumentType.POSTING_ACKNOWLEDGEMENT,
          DocumentType.PAYMENT_STATUS_REPORT,
          DocumentType.SETTLEMENT_EVENT,
          DocumentType.CANCELLATION_RESPONSE);

  private DescriptorChecks() {}

  static boolean isLoadable(String spiVersion) {
    try {
      return SpiVersion.CURRENT.loads(SpiVersion.parse(spiVersion));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What a program reads that was sent the descriptor. */
  static ConnectorDescriptor throughJson(ConnectorDescriptor told) {
    byte[] sent = DescriptorJson.write(told).getBytes(StandardCharsets.UTF_8);
    return DescriptorJson.read(new String(sent, StandardCharsets.UTF_8));
  }

  static void requireCoherent(ConnectorDescriptor told, OperationSpec spec) {
    WriteContract write = spec.write();
    if (write == null) {
      Require.equal(EffectClass.DATA, spec.effectClass(), spec.id() + " reads; its effect class");
      return;
    }
    Require.that(!spec.effect().isBlank(), "%s names no effect", spec.id());
    KeyWindow window = write.keyWindow();
    Require.that(
        window == null || window.length().compareTo(write.settle()) > 0,
        "%s: a call may take effect after the target has forgotten its key",
        spec.id());
    boolean answered =
        told.operations().stream()
            .anyMatch(each -> each.read() != null && ANSWERS.contains(each.documentType()));
    Require.that(
        write.completion() != Completion.ACKNOWLEDGED || write.lookup() || answered,
        "%s is answered later, and nothing reads the answer: neither a lookup nor an operation"
            + " that reads acknowledgements",
        spec.id());
  }
}
