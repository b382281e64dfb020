package io.ledgerway.connector.erplegacy;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.testkit.contract.ChangingRecords;
import io.ledgerway.testkit.contract.ConnectorContract;
import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.ExactValues;
import io.ledgerway.testkit.contract.ReadSamples;
import io.ledgerway.testkit.contract.SchemaSamples;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.fake.TargetHost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every rule of the contract, for the profile that exchanges files. */
abstract class FileDropContract implements ConnectorContract {

  private final DropForm form;

  FileDropContract(DropForm form) {
    this.form = form;
  }

  @Override
  public ConnectorHarness<ErpDropTarget> harness() {
    return new Harness(form);
  }

  private record Harness(DropForm form) implements ConnectorHarness<ErpDropTarget> {

    @Override
    public ConnectorProvider provider() {
      return new ErpLegacyConnectorProvider();
    }

    @Override
    public ErpDropTarget target(TargetHost host) {
      return new ErpDropTarget(host, form);
    }

    @Override
    public Map<String, String> config(ErpDropTarget target) {
      return Map.of(
          "company", "PL01", "to-erp", "to-erp", "from-erp", "from-erp", "layout", form.layout());
    }

    @Override
    public List<WriteSamples<?>> writes(ErpDropTarget target) {
      return List.of(new Payables(target::description));
    }

    @Override
    public List<SchemaSamples> schemas(ErpDropTarget target) {
      return List.of(
          new Fields(
              Erp.POST,
              Set.of("invoice/invoice.message", "invoice/invoice.gross", "trailer/control.hash")),
          new Fields(
              Erp.READ,
              Set.of("answer/answer.message", "answer/answer.decision", "trailer/control.count")));
    }

    @Override
    public List<ReadSamples<?>> reads(ErpDropTarget target) {
      return List.of(new Answers(target));
    }
  }

  /** Nobody but the connection's owner can add a field to a layout. */
  private record Fields(OperationId operation, Set<String> fields) implements SchemaSamples {}

  private record Answers(ErpDropTarget target) implements ReadSamples<PostingAcknowledgement> {

    @Override
    public OperationId operation() {
      return Erp.READ;
    }

    @Override
    public List<String> seed(int count) {
      return target.answer(count);
    }

    @Override
    public String idOf(Envelope<PostingAcknowledgement> envelope) {
      return envelope.document().messageId();
    }

    @Override
    public String seedBroken() {
      target.putBroken();
      return "none";
    }

    @Override
    public String seedExact(ExactValues values) {
      throw new UnsupportedOperationException("An answer holds no amounts");
    }

    @Override
    public ExactValues exactOf(PostingAcknowledgement document) {
      throw new UnsupportedOperationException("An answer holds no amounts");
    }

    @Override
    public void failNext(Partition partition) {
      throw new UnsupportedOperationException("A file can be read or not");
    }

    @Override
    public Optional<ChangingRecords> changing() {
      return Optional.empty();
    }
  }
}
