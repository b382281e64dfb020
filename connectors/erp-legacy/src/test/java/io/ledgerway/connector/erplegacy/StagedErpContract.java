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
import io.ledgerway.testkit.contract.TableSamples;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.TargetHost;
import io.ledgerway.testkit.fake.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Every rule of the contract, for the profile that shares tables. */
abstract class StagedErpContract implements ConnectorContract {

  private final Supplier<DataSource> databases;

  StagedErpContract(Supplier<DataSource> databases) {
    this.databases = databases;
  }

  @Override
  public ConnectorHarness<StagedErpTarget> harness() {
    return new Harness(databases);
  }

  private record Harness(Supplier<DataSource> databases)
      implements ConnectorHarness<StagedErpTarget> {

    @Override
    public ConnectorProvider provider() {
      return new ErpLegacyConnectorProvider();
    }

    @Override
    public StagedErpTarget target(TargetHost host) {
      return new StagedErpTarget(host, databases.get());
    }

    @Override
    public Map<String, String> config(StagedErpTarget target) {
      return Map.of("profile", "staging-tables", "company", "PL01");
    }

    @Override
    public List<WriteSamples<?>> writes(StagedErpTarget target) {
      return List.of(new Payables(target::description));
    }

    @Override
    public List<SchemaSamples> schemas(StagedErpTarget target) {
      return List.of(
          new TableSamples(
              target.tables(),
              Erp.POST,
              Set.of(
                  "STG_APINV_HDR.MESSAGE_ID",
                  "STG_APINV_HDR.GROSS_AMOUNT",
                  "STG_APINV_HDR.ORDER_REFERENCE",
                  "STG_APINV_LIN.MESSAGE_ID",
                  "STG_APINV_LIN.LINE_NO",
                  "STG_APINV_LIN.ACCOUNTING_REF"),
              "STG_APINV_LIN.PROJECT"),
          new TableSamples(
              target.tables(),
              Erp.READ,
              Set.of(
                  "STG_APINV_HDR.MESSAGE_ID",
                  "STG_APINV_HDR.STATUS",
                  "STG_APINV_HDR.ERP_DOC_NO",
                  "STG_APINV_HDR.UPDATED_AT"),
              "STG_APINV_HDR.CLERK"));
    }

    @Override
    public List<ReadSamples<?>> reads(StagedErpTarget target) {
      return List.of(new Answers(target));
    }
  }

  private record Answers(StagedErpTarget target)
      implements ReadSamples<PostingAcknowledgement>, ChangingRecords {

    @Override
    public OperationId operation() {
      return Erp.READ;
    }

    @Override
    public List<String> seed(int count) {
      return Stream.generate(() -> target.answer(1)).limit(count).toList();
    }

    @Override
    public String idOf(Envelope<PostingAcknowledgement> envelope) {
      return envelope.document().messageId();
    }

    @Override
    public String seedBroken() {
      throw new UnsupportedOperationException("The columns of a row have their types");
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
      target.inject(Fault.broken(), When.BEFORE_RECEIVE);
    }

    @Override
    public Optional<ChangingRecords> changing() {
      return Optional.of(this);
    }

    @Override
    public List<String> seedAtOneMoment(int count) {
      return Stream.generate(() -> target.answer(0)).limit(count).toList();
    }

    /** The README lets a row be seen 5 seconds behind a newer one. */
    @Override
    public String seedLate() {
      return target.answerBefore(5);
    }

    @Override
    public void touch(String id) {
      target.touch(id, A_WHILE.toSeconds());
    }

    @Override
    public void remove(String id) {
      throw new UnsupportedOperationException("A row that is cleared away takes nothing back");
    }
  }
}
