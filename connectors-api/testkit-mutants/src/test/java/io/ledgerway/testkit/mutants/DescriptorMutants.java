package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.connector.write.WriteReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Connectors that misdescribe themselves. */
final class DescriptorMutants {

  private DescriptorMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.ofProvider("IoInDescriptor", IoInDescriptor::new, "CT-D01"),
        Mutant.ofProvider(
            "PhantomOp",
            PhantomOp::new,
            "CT-C03",
            "CT-C04",
            "CT-D02",
            "CT-D04",
            "CT-E04",
            "CT-L02",
            "CT-L03",
            "CT-L05",
            "CT-L06",
            "CT-R01",
            "CT-R02",
            "CT-R03",
            "CT-R04",
            "CT-R05",
            "CT-R06",
            "CT-R07",
            "CT-R08",
            "CT-R09",
            "CT-R10",
            "CT-R11"),
        Mutant.of("SilentNoop", SilentNoop::new, "CT-D02"),
        Mutant.ofProvider("BadVersion", BadVersion::new, "CT-D03"),
        Mutant.ofProvider("HalfCharacter", HalfCharacter::new, "CT-D03"),
        Mutant.ofProvider("Unregistered", Unregistered::new, "CT-D04"),
        Mutant.of("TcclUser", TcclUser::new, "CT-D04"),
        Mutant.ofProvider("ClaimsStrong", ClaimsStrong::new, "CT-K04"),
        Mutant.ofProvider("AsyncNoPoll", AsyncNoPoll::new, "CT-D05"));
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
      return ReferenceProvider.offering(
          ReferenceProvider.POSTING,
          ReferenceProvider.READING,
          ReferenceProvider.CHANGING,
          ReferenceProvider.HOOKS,
          OperationSpec.read(
              new OperationId("read-nothing"),
              ReferenceProvider.READING.documentType(),
              ReferenceProvider.READING.evidence(),
              ReferenceProvider.READING.read()));
    }
  }

  private static final class BadVersion extends ReferenceProvider {
    @Override
    public ConnectorDescriptor descriptor() {
      ConnectorDescriptor told = super.descriptor();
      return new ConnectorDescriptor(
          told.id(),
          "latest",
          told.spiVersion(),
          told.targetSystem(),
          told.releases(),
          told.operations());
    }
  }

  /** Cuts the name of a release within a character. */
  private static final class HalfCharacter extends ReferenceProvider {
    @Override
    public ConnectorDescriptor descriptor() {
      ConnectorDescriptor told = super.descriptor();
      return new ConnectorDescriptor(
          told.id(),
          told.version(),
          told.spiVersion(),
          told.targetSystem(),
          List.of("v1 \ud834"),
          told.operations());
    }
  }

  /** Is found by nobody who looks for it. */
  private static final class Unregistered extends ReferenceProvider {
    @Override
    public ConnectorDescriptor descriptor() {
      ConnectorDescriptor told = super.descriptor();
      return new ConnectorDescriptor(
          "unregistered",
          told.version(),
          told.spiVersion(),
          told.targetSystem(),
          told.releases(),
          told.operations());
    }
  }

  /** Takes the loader of the thread for its own. */
  private static final class TcclUser extends ReferenceConnector {
    TcclUser(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpRequest proven(HttpRequest request) {
      try {
        Class<?> found =
            Class.forName(
                LedgerTarget.class.getName(), true, Thread.currentThread().getContextClassLoader());
        return found.isInterface() ? request : super.proven(request);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Says that its lookups never lag. */
  private static final class ClaimsStrong extends ReferenceProvider {
    @Override
    public ConnectorDescriptor descriptor() {
      return withPosting(
          WriteContractBuilder.builder(Objects.requireNonNull(ReferenceProvider.POSTING.write()))
              .lookupLag(Duration.ZERO)
              .build());
    }
  }

  static ConnectorDescriptor withPosting(WriteContract contract) {
    OperationSpec posting =
        new OperationSpec(
            ReferenceProvider.POSTING.id(),
            ReferenceProvider.POSTING.documentType(),
            ReferenceProvider.POSTING.effectClass(),
            ReferenceProvider.POSTING.effect(),
            ReferenceProvider.POSTING.evidence(),
            null,
            contract);
    return ReferenceProvider.offering(
        posting, ReferenceProvider.READING, ReferenceProvider.CHANGING, ReferenceProvider.HOOKS);
  }

  /** Is answered later, and nobody reads the answer. */
  private static final class AsyncNoPoll extends ReferenceProvider {
    @Override
    public ConnectorDescriptor descriptor() {
      return withPosting(
          WriteContractBuilder.builder(Objects.requireNonNull(ReferenceProvider.POSTING.write()))
              .lookup(false)
              .lookupLag(Duration.ZERO)
              .completion(Completion.ACKNOWLEDGED)
              .acknowledgementWithin(Duration.ofDays(1))
              .build());
    }

    @Override
    ReferenceConnector connector(ConnectorConfig config, ConnectorContext context) {
      return new ReferenceConnector(config, context) {
        @Override
        public Optional<RecordLookup> lookup(OperationId operation) {
          return Optional.empty();
        }
      };
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
