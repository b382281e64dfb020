package io.ledgerway.connector.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDifferenceTest {

  private static final TargetField TEXT =
      new TargetField("T.TEXT", "varchar", 60, null, null, false, false, false);
  private static final TargetField NUMBER =
      new TargetField("T.NUMBER", "numeric", null, 28, 8, false, false, false);

  private static SchemaDifference between(List<TargetField> older, List<TargetField> newer) {
    return SchemaDifference.between(new TargetSchema("1", older), new TargetSchema("2", newer));
  }

  @Test
  void tellsWhatWasAddedRemovedAndChanged() {
    TargetField longer = TargetFieldBuilder.builder(TEXT).length(80).build();
    TargetField added = TargetFieldBuilder.builder(TEXT).path("T.ADDED").build();

    SchemaDifference difference = between(List.of(TEXT, NUMBER), List.of(longer, added));

    assertThat(difference.changes())
        .containsExactly(
            new FieldChange.Added(added),
            new FieldChange.Removed(NUMBER),
            new FieldChange.Changed(TEXT, longer));
    assertThat(difference.changes())
        .extracting(FieldChange::path)
        .containsExactly("T.ADDED", "T.NUMBER", "T.TEXT");
    assertThat(difference.changes())
        .extracting(FieldChange::canHurt)
        .containsExactly(false, true, false);
    assertThat(difference.canHurt()).isTrue();
  }

  @Test
  void isEmptyForTheSameFields() {
    SchemaDifference difference = between(List.of(TEXT, NUMBER), List.of(NUMBER, TEXT));

    assertThat(difference.changes()).isEmpty();
    assertThat(difference.canHurt()).isFalse();
  }

  @Test
  void hurtsByANewFieldOnlyWhereAValueIsRequired() {
    TargetField required = TargetFieldBuilder.builder(TEXT).required(true).build();

    assertThat(between(List.of(), List.of(TEXT)).canHurt()).isFalse();
    assertThat(between(List.of(), List.of(required)).canHurt()).isTrue();
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        text("a type of another name", true, field -> field.type("clob")),
        text("a shorter one", true, field -> field.length(59)),
        text("a longer one", false, field -> field.length(61)),
        text("one without a limit", false, field -> field.length(null)),
        text("a required one", true, field -> field.required(true)),
        text("one of the key", true, field -> field.key(true)),
        text("a custom one", false, field -> field.custom(true)),
        number("fewer digits", true, field -> field.precision(27)),
        number("more digits", false, field -> field.precision(30)),
        number("fewer decimals", true, field -> field.scale(7)),
        number("more decimals instead of digits", true, field -> field.scale(10)),
        number("more of both", false, field -> field.precision(30).scale(10)),
        number("no limit", false, field -> field.precision(null).scale(null)));
  }

  private static Arguments text(
      String what, boolean hurts, UnaryOperator<TargetFieldBuilder> change) {
    return Arguments.of(what, TEXT, change.apply(TargetFieldBuilder.builder(TEXT)).build(), hurts);
  }

  private static Arguments number(
      String what, boolean hurts, UnaryOperator<TargetFieldBuilder> change) {
    return Arguments.of(
        what, NUMBER, change.apply(TargetFieldBuilder.builder(NUMBER)).build(), hurts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void knowsWhichChangesCanHurt(String what, TargetField older, TargetField newer, boolean hurts) {
    SchemaDifference difference = between(List.of(older), List.of(newer));

    assertThat(difference.changes()).containsExactly(new FieldChange.Changed(older, newer));
    assertThat(difference.canHurt()).as(what).isEqualTo(hurts);
  }

  @Test
  void hurtsByALimitWhereNoneWas() {
    TargetField open = TargetFieldBuilder.builder(TEXT).length(null).build();
    TargetField anyNumber = TargetFieldBuilder.builder(NUMBER).precision(null).scale(null).build();

    assertThat(between(List.of(open), List.of(TEXT)).canHurt()).isTrue();
    assertThat(between(List.of(anyNumber), List.of(NUMBER)).canHurt()).isTrue();
  }
}
