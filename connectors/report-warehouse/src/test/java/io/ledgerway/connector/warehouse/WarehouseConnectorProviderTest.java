package io.ledgerway.connector.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.runtime.sql.DataSourceAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class WarehouseConnectorProviderTest {

  private final WarehouseConnectorProvider provider = new WarehouseConnectorProvider();

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(ConnectorProvider.class))
        .hasOnlyElementsOfType(WarehouseConnectorProvider.class)
        .hasSize(1);
  }

  @Test
  void declaresUpsertsOfDataAndOffersAWriterForEach() {
    Warehouse warehouse = Warehouse.open(H2WarehouseTest.memory());
    assertThat(provider.descriptor().operations()).hasSize(3);
    for (OperationSpec operation : provider.descriptor().operations()) {
      assertThat(operation.effectClass()).isEqualTo(EffectClass.DATA);
      assertThat(operation.write().dedupe()).isEqualTo(Dedupe.UPSERT);
      assertThat(operation.write().maxItems()).isEqualTo(500);
      assertThat(warehouse.connector().writer(operation.id())).isPresent();
      assertThat(warehouse.connector().lookup(operation.id())).isEmpty();
    }
    assertThat(warehouse.connector().writer(new OperationId("delete-everything"))).isEmpty();
  }

  @Test
  void refusesWhatIsNeitherTrueNorFalse() {
    assertThat(provider.configSpec().validate(Map.of("create-tables", "perhaps"))).hasSize(1);
    assertThat(provider.configSpec().validate(Map.of("create-table", "true")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("create-tables"));
  }

  @Test
  void saysThatNothingWasSentWhereTheDatabaseCannotBeReached() {
    JdbcDataSource nowhere = new JdbcDataSource();
    nowhere.setURL("jdbc:h2:mem:never-made;IFEXISTS=TRUE");
    assertThatThrownBy(() -> Warehouse.open(nowhere))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> {
              assertThat(e.failure().category()).isEqualTo(FailureCategory.UNREACHABLE);
              assertThat(e.failure().effect()).isEqualTo(Effect.NOT_SENT);
            });
    Warehouse closed = Warehouse.open(nowhere, new DataSourceAccess(nowhere), false);
    assertThat(closed.connector().check(Warehouse.call()).problems()).hasSize(1);
  }

  @Test
  void beginsNothingAfterTheDeadline() throws Exception {
    Warehouse warehouse = Warehouse.open(H2WarehouseTest.memory());
    Call late = new Call(Warehouse.LOADED.minusSeconds(1), Warehouse.call().cancel(), "case-1");
    WriteBatch<Envelope<Invoice>> batch =
        new WriteBatch<>(
            new DispatchStamp("stamp", 1, Warehouse.LOADED),
            List.of(Warehouse.invoice("a", 1, Documents.heldInvoice())));
    var writer =
        warehouse
            .connector()
            .<Envelope<Invoice>>writer(WarehouseOperations.UPSERT_LIABILITIES)
            .orElseThrow();
    assertThatThrownBy(() -> writer.write(batch, Optional.empty(), late))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().effect()).isEqualTo(Effect.NOT_SENT));
    assertThat(warehouse.count("LW_LIABILITY")).isZero();
  }
}
