package io.ledgerway.runtime.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.schema.FieldChange;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.memory.MemoryStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaWatchTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);
  private static final TargetField ID =
      new TargetField("T.ID", "character varying", 64, null, null, true, false, true);
  private static final TargetField AMOUNT =
      new TargetField("T.AMOUNT\u017c", "numeric", null, 28, 8, false, true, false);
  private static final TargetSchema OLDER = new TargetSchema("Ledger 7", List.of(ID));
  private static final TargetSchema NEWER = new TargetSchema(null, List.of(ID, AMOUNT));

  @TempDir private Path root;
  private final MemoryStores stores = MemoryStores.open(CLOCK);
  private final DescribingConnector connector = new DescribingConnector();
  private final List<SchemaDrift> drifts = new ArrayList<>();
  private LedgerwayRuntime runtime;

  @BeforeEach
  void connect() {
    runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .folder(root)
            .clock(CLOCK)
            .connector(connector)
            .build();
  }

  private int look(TargetSchema described) {
    connector.fields = () -> described;
    return look();
  }

  private int look() {
    if (runtime.connections().isEmpty()) {
      runtime.connect(new ConnectionSpec("c-1", "C", "describing", Map.of(), null));
    }
    return runtime.lookForDrift(drifts::add);
  }

  @Test
  void keepsWhatItSeesFirstAndTellsOfWhatChanges() {
    assertThat(look(OLDER)).isZero();
    assertThat(look(new TargetSchema("Ledger 8", List.of(ID)))).isZero();
    assertThat(look(NEWER)).isEqualTo(1);
    assertThat(look(NEWER)).isZero();
    assertThat(look(OLDER)).isEqualTo(1);

    assertThat(drifts)
        .containsExactly(
            new SchemaDrift("c-1", DescribingConnector.READ, 1, OLDER, NEWER),
            new SchemaDrift("c-1", DescribingConnector.READ, 2, NEWER, OLDER));
    assertThat(drifts.get(0).difference().orElseThrow().changes())
        .containsExactly(new FieldChange.Added(AMOUNT));
    assertThat(drifts.get(1).difference().orElseThrow().canHurt()).isTrue();
  }

  @Test
  void tellsAgainOfADriftThatNobodyAcknowledged() {
    look(OLDER);
    connector.fields = () -> NEWER;
    assertThatThrownBy(
            () ->
                runtime.lookForDrift(
                    drift -> {
                      throw new StoreException("The store is away");
                    }))
        .isInstanceOf(StoreException.class);
    assertThat(look()).isEqualTo(1);
    assertThat(drifts.get(0).number()).isEqualTo(1);
  }

  @Test
  void hasNothingToCompareWhereNothingWasThere() {
    look(new TargetSchema(null, List.of()));
    assertThat(look(NEWER)).isZero();
    assertThat(look(new TargetSchema(null, List.of()))).isEqualTo(1);
  }

  @Test
  void goesOnWhereNothingCanBeDescribed() {
    look(OLDER);
    connector.fields =
        () -> {
          throw new ConnectorException(
              Failure.of(FailureCategory.UNREACHABLE, Effect.NOT_SENT, "The target is away"));
        };
    assertThat(look()).isZero();
    connector.fields =
        () -> {
          throw new IllegalStateException("a bug");
        };
    assertThat(look()).isZero();
    assertThat(look(NEWER)).isEqualTo(1);
    assertThat(drifts.get(0).older()).isEqualTo(OLDER);
  }

  @Test
  void asksOnlyForWhatIsDeclared() {
    connector.describable = false;
    assertThat(look(OLDER)).isZero();
    assertThat(connector.asked).isZero();
  }

  @Test
  void keepsTheHashAloneOfWhatIsTooLong() {
    TargetSchema wide = wide(3000);
    look(wide);
    Cursor kept = stores.checkpoints().load("c-1", "$schema", "read");
    assertThat(kept.fields()).containsOnlyKeys("v", "hash", "drifts");
    assertThat(look(wide)).isZero();
    assertThat(look(OLDER)).isEqualTo(1);
    assertThat(drifts.get(0).difference()).isEmpty();

    look(wide(60));
    String fields = stores.checkpoints().load("c-1", "$schema", "read").fields().get("fields");
    assertThat(fields).hasSizeBetween(10, 3400).matches("[A-Za-z0-9_-]+");
  }

  private static TargetSchema wide(int fields) {
    return new TargetSchema(
        null,
        IntStream.range(0, fields)
            .mapToObj(number -> "T.FIELD_" + Integer.toString(number * 7919, 36))
            .map(path -> new TargetField(path, "varchar", 9, null, null, false, false, false))
            .toList());
  }
}
