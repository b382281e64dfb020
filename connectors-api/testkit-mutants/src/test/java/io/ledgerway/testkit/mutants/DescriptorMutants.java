package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connectors that misdescribe themselves. */
final class DescriptorMutants {

  private DescriptorMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.ofProvider("IoInDescriptor", IoInDescriptor::new, "CT-D01"),
        Mutant.ofProvider("PhantomOp", PhantomOp::new, "CT-D02"),
        Mutant.of("SilentNoop", SilentNoop::new, "CT-D02"));
  }

  /** Opens a socket and closes it again. */
  static void dial() {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class IoInDescriptor extends ReferenceProvider {
    @Override
    public ConnectorDescriptor descriptor() {
      dial();
      return super.descriptor();
    }
  }

  private static final class PhantomOp extends ReferenceProvider {
    @Override
    public ConnectorDescriptor descriptor() {
      ConnectorDescriptor told = super.descriptor();
      return new ConnectorDescriptor(
          told.id(),
          told.version(),
          told.spiVersion(),
          told.targetSystem(),
          told.releases(),
          List.of(
              POSTING,
              READING,
              OperationSpec.read(
                  new OperationId("read-nothing"),
                  READING.documentType(),
                  READING.evidence(),
                  READING.read())));
    }
  }

  private static final class SilentNoop extends ReferenceConnector {
    SilentNoop(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
      Optional<RecordWriter<T>> writer = super.writer(operation);
      return writer.isPresent()
          ? writer
          : Optional.of((batch, prepared, call) -> new WriteReport(Map.of()));
    }
  }
}
