package io.ledgerway.connector.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetSchemaTest {

  private static final TargetField ID =
      new TargetField("T.ID", "character varying", 64, null, null, true, false, true);
  private static final TargetField AMOUNT =
      new TargetField("T.AMOUNT", "numeric", null, 28, 8, false, false, false);
  private static final TargetField COST_CENTRE =
      new TargetField("T.Kosten\u017ce \ud834\udd1e", "text", null, null, null, false, true, false);

  /** Frozen: stored hashes are compared with those of later releases. */
  @Test
  void hasTheHashOfItsFrozenForm() {
    TargetSchema schema = new TargetSchema("Ledger 7", List.of(ID, COST_CENTRE, AMOUNT));

    assertThat(schema.encoded())
        .isEqualTo(
            "8:T.AMOUNT7:numeric0:2:281:80:"
                + "4:T.ID17:character varying2:640:0:2:rk"
                + "13:T.Kosten\u017ce \ud834\udd1e4:text0:0:0:1:c");
    assertThat(schema.hash())
        .isEqualTo("schema1:d6ce6053830bb164f5bce12b536cb225b75590bf06ef735f7d3f0cf9025619b0");
    assertThat(new TargetSchema(null, List.of()).hash())
        .isEqualTo("schema1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void dependsNeitherOnTheOrderNorOnTheRelease() {
    TargetSchema schema = new TargetSchema("Ledger 7", List.of(ID, AMOUNT));

    assertThat(new TargetSchema("Ledger 8", List.of(AMOUNT, ID)).hash()).isEqualTo(schema.hash());
    assertThat(schema.fields()).containsExactly(AMOUNT, ID);
  }

  @Test
  void dependsOnEveryFactOfAField() {
    List<TargetField> others =
        List.of(
            TargetFieldBuilder.builder(ID).path("T.ID2").build(),
            TargetFieldBuilder.builder(ID).type("char").build(),
            TargetFieldBuilder.builder(ID).length(65).build(),
            TargetFieldBuilder.builder(ID).length(null).precision(64).build(),
            TargetFieldBuilder.builder(ID).length(null).scale(64).build(),
            TargetFieldBuilder.builder(ID).required(false).build(),
            TargetFieldBuilder.builder(ID).custom(true).build(),
            TargetFieldBuilder.builder(ID).key(false).build());

    assertThat(others)
        .extracting(other -> new TargetSchema(null, List.of(other)).hash())
        .doesNotHaveDuplicates()
        .doesNotContain(new TargetSchema(null, List.of(ID)).hash());
  }

  @Test
  void refusesWhatIsTooMuch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TargetSchema(null, List.of(ID, ID)))
        .withMessageContaining("T.ID");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TargetSchema(null, Collections.nCopies(10_001, ID)))
        .withMessageContaining("10000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TargetSchema("x".repeat(201), List.of()))
        .withMessageContaining("200");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetFieldBuilder.builder(ID).path("").build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetFieldBuilder.builder(ID).path("x".repeat(301)).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetFieldBuilder.builder(ID).type("x".repeat(2001)).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetFieldBuilder.builder(ID).length(-1).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetFieldBuilder.builder(ID).precision(-1).build());
    List<TargetField> most =
        IntStream.range(0, 10_000)
            .mapToObj(number -> TargetFieldBuilder.builder(ID).path("T." + number).build())
            .toList();
    assertThat(new TargetSchema("x".repeat(200), most).fields()).hasSize(10_000);
  }
}
