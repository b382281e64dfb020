package io.ledgerway.connector.treasuryhub;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.treasuryhub.simulator.Fault;
import io.ledgerway.connector.write.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderLookupTest {

  @TempDir private Path folder;
  private HubWorld world;

  @BeforeEach
  void start() throws IOException {
    world = new HubWorld(folder);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private String place(String externalId) {
    return world.hub.place(HubWorld.hubOrder("1").put("external_id", externalId));
  }

  private LookupResult find(String externalId) {
    return world
        .connection()
        .connector()
        .lookup(TreasuryHubConnectorProvider.PAY)
        .orElseThrow()
        .find(externalId, world.connection().call("test"));
  }

  @Test
  void findsOneOrderWithItsContent() {
    place("x-0");
    String id = place("x-1");
    assertThat(find("x-1")).isEqualTo(new LookupResult.Found("fp1:abc", new Outcome.Applied(id)));
    assertThat(world.posts()).isZero();
  }

  @Test
  void provesAbsence() {
    place("x-0");
    assertThat(find("x-1")).isEqualTo(new LookupResult.Absent(world.clock.instant()));
  }

  @Test
  void tellsTwoOrdersApart() {
    String one = place("x-1");
    String two = place("x-1");
    assertThat(find("x-1"))
        .isInstanceOfSatisfying(
            LookupResult.Ambiguous.class,
            found -> assertThat(found.references()).containsExactlyInAnyOrder(one, two));
  }

  @Test
  void saysNothingOfMoreOrdersThanAPageHolds() {
    for (int i = 0; i < 101; i++) {
      place("x-1");
    }
    assertThat(find("x-1")).isInstanceOf(LookupResult.Unavailable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "DENIED, AUTH_DENIED",
    "RECEIVED_NOT_APPLIED, TRANSIENT",
    "THROTTLED, THROTTLED",
    "REPLY_TRUNCATED, TRANSIENT",
    "FOREIGN_REPLY, OUTCOME_UNKNOWN",
    "FOREIGN_REFUSAL, VALIDATION",
    "FOREIGN_EMPTY_LIST, OUTCOME_UNKNOWN",
    "FILTER_IGNORED, OUTCOME_UNKNOWN"
  })
  void takesAFailureForNoAbsence(Fault fault, FailureCategory category) {
    place("x-0");
    world.hub.nextReads(fault);
    assertThat(find("x-1"))
        .isInstanceOfSatisfying(
            LookupResult.Unavailable.class,
            unavailable -> assertThat(unavailable.failure().category()).isEqualTo(category));
  }

  @ParameterizedTest
  @ValueSource(strings = {"approved", "sent", "completed", "failed", "returned", "held", "novel"})
  void takesAnOrderThatStandsForApplied(String status) {
    String id = place("x-1");
    world.hub.move(id, status);
    assertThat(((LookupResult.Found) find("x-1")).state()).isEqualTo(new Outcome.Applied(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"denied", "cancelled"})
  void takesAnOrderThatWasStoppedForGoodForRefused(String status) {
    world.hub.move(place("x-1"), status);
    assertThat(((LookupResult.Found) find("x-1")).state()).isInstanceOf(Outcome.Rejected.class);
  }
}
