package io.ledgerway.flow.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetSchema;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.runtime.schema.SchemaDrift;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftNoticesTest {

  private static final TargetField ID = text("T.ID", 64);

  @TempDir private Path root;
  private FlowWorld world;
  private DriftNotices listener;

  @BeforeEach
  void openAStore() {
    world = new FlowWorld(root);
    listener = new DriftNotices(world.store());
  }

  private static TargetField text(String path, int length) {
    return new TargetField(path, "varchar", length, null, null, false, false, false);
  }

  private static SchemaDrift drift(int number, List<TargetField> older, List<TargetField> newer) {
    return new SchemaDrift(
        "erp-1",
        new OperationId("post"),
        number,
        older.isEmpty() ? null : new TargetSchema(null, older),
        new TargetSchema(null, newer));
  }

  private List<Subject> notices() {
    return world.store().list(SubjectKind.NOTICE, 0, 99);
  }

  @Test
  void keepsEachDriftOnceUntilAPersonSawIt() {
    SchemaDrift added = drift(1, List.of(ID), List.of(ID, text("T.NEW", 9)));
    listener.drifted(added);
    listener.drifted(added);
    listener.drifted(drift(2, List.of(ID, text("T.NEW", 9)), List.of(ID)));
    listener.drifted(drift(3, List.of(ID), List.of(ID, text("T.NEW", 9))));

    assertThat(notices())
        .extracting(Subject::reasonCode)
        .containsExactly("SCHEMA_CHANGED", "SCHEMA_CHANGE_CAN_HURT", "SCHEMA_CHANGED");
    assertThat(notices()).extracting(Subject::number).containsOnly("erp-1");
    assertThat(notices().get(0).reason()).contains("post", "added T.NEW varchar(9).");
    assertThat(notices().get(1).reason()).contains("removed T.NEW (can hurt)");
    Subject closed = world.desk().approve(notices().get(0).id(), "ann", "The mapping fits");
    assertThat(closed.state()).isEqualTo(NoticingSink.CLOSED);
  }

  @Test
  void tellsOfWhatCanHurtFirst() {
    listener.drifted(
        drift(1, List.of(ID, text("T.A", 5)), List.of(text("T.A", 9), text("T.ID", 32))));

    assertThat(notices().get(0).reason())
        .contains(
            "changed T.ID from varchar(64) to varchar(32) (can hurt); changed T.A from"
                + " varchar(5) to varchar(9).");
  }

  @Test
  void saysThatDetailsAreNotKnown() {
    listener.drifted(drift(1, List.of(), List.of(ID)));

    assertThat(notices().get(0).reasonCode()).isEqualTo("SCHEMA_CHANGE_CAN_HURT");
    assertThat(notices().get(0).reason()).contains("not known");
  }

  @Test
  void countsWhatIsTooMuchAndShowsNoControlCharacters() {
    List<TargetField> many =
        IntStream.range(0, 500).mapToObj(number -> text("T.\n" + number, 1)).toList();
    listener.drifted(drift(1, List.of(ID), many));

    assertThat(notices().get(0).reason())
        .hasSizeLessThan(4000)
        .startsWith("The target's fields of post have changed: removed T.ID (can hurt); ")
        .contains("added T.?0 ")
        .containsPattern("and \\d+ more")
        .doesNotContain("\n");
  }
}
