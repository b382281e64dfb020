package io.ledgerway.connector.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.openpgp.OpenPgpProtection;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.checkpoint.CheckpointedRead;
import io.ledgerway.runtime.checkpoint.PageSink;
import io.ledgerway.runtime.checkpoint.ReadSummary;
import io.ledgerway.runtime.file.LocalFolders;
import io.ledgerway.runtime.file.ProtectedExchange;
import io.ledgerway.runtime.file.RejectFolder;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.memory.MemoryStores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank whose files are signed and encrypted, over the runtime. */
class ProtectedBankTest {

  private static final OperationId STATEMENTS = new OperationId("read-statements");
  private static OpenPgpProtection ours;
  private static OpenPgpProtection theirs;
  private static OpenPgpProtection strangers;

  @TempDir private Path root;
  private final List<Envelope<SettlementEvent>> taken = new ArrayList<>();

  @BeforeAll
  static void makeKeys() throws Exception {
    OpenPGPKey us = key("Corporate");
    OpenPGPKey bank = key("Bank");
    OpenPGPKey stranger = key("Stranger");
    ours = protection(us, bank);
    theirs = protection(bank, us);
    strangers = protection(stranger, us);
  }

  private static OpenPGPKey key(String name) throws Exception {
    return new BcOpenPGPApi().generateKey(4).classicKey(name).build();
  }

  private static OpenPgpProtection protection(OpenPGPKey own, OpenPGPKey other) throws IOException {
    return new OpenPgpProtection(
        own.toAsciiArmoredString().getBytes(StandardCharsets.UTF_8),
        new char[0],
        List.of(other.toCertificate().getEncoded()));
  }

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(root.resolve("from-bank"));
    Files.createDirectories(root.resolve("to-bank"));
  }

  private void deliver(String name, OpenPgpProtection sender, String content) throws IOException {
    try (OutputStream file = Files.newOutputStream(root.resolve("from-bank").resolve(name));
        OutputStream out = sender.protect(file)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private ReadSummary read(MemoryStores stores, LedgerwayRuntime runtime) {
    PageSink<SettlementEvent> sink = taken::addAll;
    return new CheckpointedRead(stores.checkpoints(), new RejectFolder(root.resolve("rejected")))
        .read(connect(runtime), STATEMENTS, sink);
  }

  private static RuntimeConnection connect(LedgerwayRuntime runtime) {
    return runtime.connect(
        new ConnectionSpec("bank-1", "Bank", "bank-files", BankContext.FOLDERS, null)
            .withProtection(ours));
  }

  private LedgerwayRuntime runtime(MemoryStores stores) {
    return Ledgerway.runtime()
        .stores(stores.intentions(), stores.checkpoints())
        .folder(root)
        .allowVolatile()
        .connector(new BankFilesConnectorProvider())
        .build();
  }

  @Test
  void takesWhatTheBankSignedAndKeepsEverythingElseAsItCame() throws IOException {
    String statement = BankMessages.statement("S-1", 2, "99998.00", "");
    deliver("1.pgp", theirs, statement);
    deliver("2.pgp", strangers, BankMessages.statement("S-2", 3, "99997.00", ""));
    Files.writeString(
        root.resolve("from-bank/3.xml"), BankMessages.statement("S-3", 4, "99996.00", ""));
    deliver("4.pgp", theirs, statement);
    try (MemoryStores stores = MemoryStores.open(Clock.systemUTC());
        LedgerwayRuntime runtime = runtime(stores)) {
      ReadSummary summary = read(stores, runtime);
      assertThat(summary).isEqualTo(new ReadSummary(2, 1, 2));
    }
    assertThat(taken)
        .extracting(item -> item.document().references().endToEndId())
        .containsExactly("E-0", "E-1");
    assertThat(taken.get(0).origin().raw().ref()).isEqualTo("1.pgp");
    try (Stream<Path> rejected = Files.list(root.resolve("rejected"))) {
      List<String> reasons = new ArrayList<>();
      for (Path each : rejected.sorted().toList()) {
        if (each.toString().endsWith(".err")) {
          reasons.add(Files.readString(each));
        }
      }
      assertThat(reasons).hasSize(2);
      assertThat(reasons).anyMatch(reason -> reason.startsWith("WRONG_SIGNATURE: File 2.pgp"));
      assertThat(reasons).anyMatch(reason -> reason.startsWith("NOT_DECRYPTED: File 3.xml"));
    }
    try (Stream<Path> left = Files.list(root.resolve("from-bank"))) {
      assertThat(left.map(each -> each.getFileName().toString())).containsExactly("archive");
    }
  }

  @Test
  void sendsWhatTheBankAloneOpens() throws IOException {
    var item = Payments.batch(1, Payments.payment(1, "10.00", Payments.PAYEE)).items().get(0);
    WriteRequest<SealedBatch> request =
        new WriteRequest<>(item.key(), item.fingerprint(), item.document(), "B-1", List.of());
    try (MemoryStores stores = MemoryStores.open(Clock.systemUTC());
        LedgerwayRuntime runtime = runtime(stores)) {
      WriteResult result =
          runtime
              .write(connect(runtime), new OperationId("send-payments"), List.of(request))
              .get(0);
      assertThat(result.status()).isEqualTo(WriteStatus.APPLIED);
    }
    List<FileEntry> sent = new ProtectedExchange(new LocalFolders(root), theirs).list("to-bank");
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).name()).startsWith("LEDGERWAY_PAIN001_").endsWith(".xml.pgp");
    byte[] file = Files.readAllBytes(root.resolve("to-bank").resolve(sent.get(0).name()));
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("PmtInf");
    try (InputStream in = theirs.open(new ByteArrayInputStream(file))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<PmtInfId>B-1</PmtInfId>");
    }
  }
}
