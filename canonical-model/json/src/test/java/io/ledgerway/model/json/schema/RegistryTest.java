package io.ledgerway.model.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegistryTest {

  private static final Registry LOCKED =
      Registry.parse(
          """
          # comment
          Party.name\tString\t1.0\t-\t-
          Party.note\tString\t1.1\t1.2\t-
          Party.phone\tString\t1.0\t-\t2.0
          """);

  private static Registry now(String... lines) {
    return Registry.parse(String.join("\n", lines));
  }

  @Test
  void acceptsWhatIsLocked() {
    assertThat(
            LOCKED.violations(
                now("Party.name\tString\t2.1\t-\t-", "Party.note\tString\t2.1\t1.2\t-")))
        .isEmpty();
    assertThat(Registry.parse(LOCKED.text("Names")).entries()).isEqualTo(LOCKED.entries());
  }

  @Test
  void refusesRemovalAndRenaming() {
    assertThat(
            LOCKED.violations(
                now("Party.name\tString\t2.1\t-\t-", "Party.memo\tString\t2.1\t-\t-")))
        .containsExactly(
            "Party.note is gone; only a major version may remove it, with casters",
            "Party.memo is not registered; make the generated files again");
  }

  @Test
  void refusesAnotherType() {
    assertThat(
            LOCKED.violations(now("Party.name\tName\t2.1\t-\t-", "Party.note\tString\t2.1\t-\t-")))
        .containsExactly("Party.name changed from String to Name; add another member");
  }

  @Test
  void keepsTheNameOfARemovedMemberReserved() {
    assertThat(
            LOCKED.violations(
                now(
                    "Party.name\tString\t2.1\t-\t-",
                    "Party.note\tString\t2.1\t-\t-",
                    "Party.phone\tString\t2.1\t-\t-")))
        .containsExactly("Party.phone was removed in 2.0 and is reserved; take another");
  }

  @Test
  void removesInAMajorVersionAlone() {
    Registry minor = LOCKED.updated(now("Party.note\tString\t2.1\t-\t-"), "2.1", false);
    assertThat(minor.violations(now("Party.note\tString\t2.1\t-\t-")))
        .containsExactly("Party.name was removed in 2.1; only a major version may remove");
    Registry major = LOCKED.updated(now("Party.note\tString\t2.0\t-\t-"), "2.0", false);
    assertThat(major.violations(now("Party.note\tString\t2.0\t-\t-"))).isEmpty();
    assertThat(major.entries().get("Party.name").removed()).isEqualTo("2.0");
  }

  @Test
  void namesOfAnUnreleasedVersionComeAndGo() {
    Registry grown = LOCKED.updated(now("Party.memo\tString\t2.1\t-\t-"), "2.1", false);
    assertThat(grown.entries()).containsKey("Party.memo");
    assertThat(grown.updated(now(), "2.1", false).entries()).doesNotContainKey("Party.memo");
    assertThat(grown.updated(now(), "2.1", true).entries().get("Party.memo").removed())
        .isEqualTo("2.1");
  }

  @Test
  void keepsTheVersionThatBroughtAName() {
    Registry later = LOCKED.updated(now("Party.name\tString\t1.3\t1.3\t-"), "1.3", false);
    assertThat(later.entries().get("Party.name"))
        .isEqualTo(new Registry.Entry("String", "1.0", "1.3", null));
  }
}
