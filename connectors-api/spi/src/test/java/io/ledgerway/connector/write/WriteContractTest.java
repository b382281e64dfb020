package io.ledgerway.connector.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WriteContractTest {

  private static final KeyWindow DAY = new KeyWindow(Duration.ofHours(24), false);

  private static WriteContractBuilder weakest() {
    return WriteContractBuilder.builder().dedupe(Dedupe.NONE).key(KeyFormat.HEX_32).maxItems(1);
  }

  private static void refused(WriteContractBuilder contract, String word) {
    assertThatIllegalArgumentException().isThrownBy(contract::build).withMessageContaining(word);
  }

  @Test
  void takesTheWeakestForWhatIsNotSaid() {
    WriteContract contract = weakest().build();
    assertThat(contract.completion()).isEqualTo(Completion.SYNC);
    assertThat(contract.settle()).isZero();
    assertThat(contract.lookup()).isFalse();
    assertThat(contract.staged()).isFalse();
  }

  @Test
  void refusesContractsThatContradictThemselves() {
    refused(weakest().dedupe(Dedupe.NATIVE_KEY), "keyWindow");
    refused(weakest().keyWindow(DAY), "keyWindow");
    refused(
        weakest().dedupe(Dedupe.NATIVE_KEY).keyWindow(DAY).key(KeyFormat.DOCUMENT_FIELD),
        "beside the document");
    refused(weakest().completion(Completion.ACKNOWLEDGED), "acknowledgementWithin");
    refused(weakest().completion(Completion.ASYNC_JOB), "acknowledgementWithin");
    refused(weakest().settle(Duration.ofSeconds(-1)), "not negative");
    refused(weakest().lookup(true).lookupLag(Duration.ofSeconds(-1)), "not negative");
    refused(weakest().lookupLag(Duration.ofSeconds(1)), "needs a lookup");
    refused(weakest().maxItems(0), "maxItems");
    assertThat(weakest().dedupe(Dedupe.NATIVE_KEY).keyWindow(DAY).build().keyWindow())
        .isEqualTo(DAY);
  }

  @Test
  void closesAWindowAMarginBeforeItsEnd() {
    Instant first = Instant.parse("2026-03-01T00:00:00Z");
    assertThat(DAY.isOpen(first, first.plus(Duration.ofHours(23)).minusNanos(1))).isTrue();
    assertThat(DAY.isOpen(first, first.plus(Duration.ofHours(23)))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new KeyWindow(Duration.ZERO, false));
  }
}
