package io.ledgerway.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.OpKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The literals are frozen: a change would let an old intention go out again. */
class KeysTest {

  private static final OpKey KEY = new OpKey("tenant-1", "pay", "sealed-batch", "B-1", 0);

  @Test
  void encodesEveryPartBehindItsLength() {
    assertThat(KEY.encoded()).isEqualTo("8:tenant-13:pay12:sealed-batch3:B-11:0");
    assertThat(new OpKey("t", "e", "d", "\u00e9\uD83D\uDCC4", 12).encoded())
        .isEqualTo("1:t1:e1:d3:\u00e9\uD83D\uDCC42:12");
  }

  @Test
  void keepsItsGoldenVectors() {
    assertThat(Keys.hash(KEY))
        .isEqualTo("9fa2a1ce71c5c1413bf2ea0e9e60198fab4355f332cc9b585248148eff5a5b63");
    assertThat(Keys.wireKey(KEY, "house-bank", 0, KeyFormat.HEX_32))
        .isEqualTo("6878aba9ee61055f932ddff59647da21");
    assertThat(Keys.wireKey(KEY, "house-bank", 1, KeyFormat.HEX_32))
        .isEqualTo("7e923b909cf4d8f0a78da5b7c9d608d5");
    assertThat(Keys.dispatchId("house-bank", "send-batches", 7, Keys.hash(KEY)))
        .isEqualTo("1695e9775c637cf85a0fcc5eec07eb60");
    assertThat(Keys.sha256("a", "", "\u00e9"))
        .isEqualTo("964a41a822919cb52611e07e8d7313279ac45c79fc1a74001d5f28188a25fc15");
    assertThat(Keys.hash(new OpKey("t", "e", "d", "\u00e9\uD83D\uDCC4", 12)))
        .isEqualTo("0033c8e780491e2336fab2a638c8888b655080b82045d7750690a1a6c2db05cf");
  }

  @Test
  void keepsTheGoldenVectorsOfEveryForm() {
    assertThat(Keys.wireKey(KEY, "house-bank", 0, KeyFormat.UUID))
        .isEqualTo("6878aba9-ee61-855f-932d-dff59647da21");
    assertThat(Keys.wireKey(KEY, "house-bank", 0, KeyFormat.REFERENCE_35))
        .isEqualTo("NB4KXKPOMECV7EZN372ZMR62EGWQ4AEJGZO");
    assertThat(Keys.wireKey(KEY, "house-bank", 0, KeyFormat.REFERENCE_16))
        .isEqualTo("NB4KXKPOMECV7EZN");
    assertThatThrownBy(() -> Keys.wireKey(KEY, "house-bank", 0, KeyFormat.DOCUMENT_FIELD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void makesAUuidOfVersionEight() {
    for (int i = 0; i < 200; i++) {
      String text = Keys.wireKey(new OpKey("t", "pay", "d", "b" + i, 0), "a", 0, KeyFormat.UUID);
      UUID uuid = UUID.fromString(text);
      assertThat(uuid).hasToString(text);
      assertThat(uuid.version()).isEqualTo(8);
      assertThat(uuid.variant()).isEqualTo(2);
    }
  }

  @Test
  void letsNoPartImitateADelimiter() {
    assertThat(Keys.hash(new OpKey("t", "pay", "d", "1:x", 0)))
        .isNotEqualTo(Keys.hash(new OpKey("t", "pay1:", "d", "x", 0)));
    assertThat(Keys.sha256("ab", "c")).isNotEqualTo(Keys.sha256("a", "bc"));
  }

  @Test
  void givesAnotherConnectionAnotherWireKeyOfOneIntention() {
    assertThat(Keys.wireKey(KEY, "a", 0, KeyFormat.HEX_32))
        .hasSize(32)
        .isNotEqualTo(Keys.wireKey(KEY, "b", 0, KeyFormat.HEX_32))
        .isNotEqualTo(Keys.wireKey(KEY, "a", 1, KeyFormat.HEX_32));
  }
}
