package io.ledgerway.runtime.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed opens under its key and in its context, or not at all. */
class AesGcmAtRestTest {

  private static final byte[] PLAIN = "canary of a token".getBytes(StandardCharsets.UTF_8);

  private final AesGcmAtRest first = AesGcmAtRest.under("k1", key(1));

  private static byte[] key(int seed) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) seed);
    return key;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 1000, 100_000})
  void opensWhatItSealed(int length) {
    byte[] plain = new byte[length];
    Arrays.fill(plain, (byte) 7);
    Sealed sealed = first.seal(plain, "row 1");

    assertThat(first.open(sealed, "row 1")).isEqualTo(plain);
    assertThat(sealed.bytes()).hasSize(12 + length + 16);
  }

  @Test
  void hidesWhatItSealsAndNeverTwiceInTheSameWay() {
    Sealed one = first.seal(PLAIN, "row 1");
    Sealed two = first.seal(PLAIN, "row 1");

    assertThat(one.keyId()).isEqualTo("k1");
    assertThat(new String(one.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("canary");
    assertThat(Arrays.copyOf(one.bytes(), 12)).isNotEqualTo(Arrays.copyOf(two.bytes(), 12));
    assertThat(one.bytes()).isNotEqualTo(two.bytes());
    assertThat(one + " " + first).isEqualTo("Sealed[under k1] AesGcmAtRest[under k1]");
  }

  @Test
  void opensNothingThatWasChanged() {
    byte[] bytes = first.seal(PLAIN, "row 1").bytes();
    for (int index = 0; index < bytes.length; index++) {
      byte[] changed = bytes.clone();
      changed[index] ^= 1;
      refuses(first, new Sealed("k1", changed), "row 1");
    }
    for (int length = 0; length < bytes.length; length++) {
      refuses(first, new Sealed("k1", Arrays.copyOf(bytes, length)), "row 1");
    }
    refuses(first, new Sealed("k1", Arrays.copyOf(bytes, bytes.length + 1)), "row 1");
  }

  private static void refuses(AtRest atRest, Sealed sealed, String context) {
    AtRestException refusal =
        catchThrowableOfType(AtRestException.class, () -> atRest.open(sealed, context));
    assertThat(refusal).hasNoCause();
    assertThat(refusal.getMessage()).contains("k1").doesNotContain("canary");
  }

  @Test
  void opensNothingInAnotherContext() {
    refuses(first, first.seal(PLAIN, "row 1"), "row 2");
  }

  @Test
  void opensNothingUnderAnotherKeyOfTheSameId() {
    refuses(AesGcmAtRest.under("k1", key(2)), first.seal(PLAIN, "row 1"), "row 1");
  }

  @Test
  void opensWhatOlderKeysSealedAndSealsUnderTheCurrentOne() {
    AesGcmAtRest third =
        AesGcmAtRest.under("k3", key(3)).alsoOpening("k2", key(2)).alsoOpening("k1", key(1));
    Sealed old = first.seal(PLAIN, "row 1");

    assertThat(third.open(old, "row 1")).isEqualTo(PLAIN);
    assertThat(third.seal(PLAIN, "row 1").keyId()).isEqualTo("k3");
    assertThatThrownBy(() -> first.open(third.seal(PLAIN, "row 1"), "row 1"))
        .isInstanceOf(AtRestException.class)
        .hasMessageContaining("no key with the id k3");
  }

  @Test
  void keepsItsKeyWhenTheCallersBytesAreWiped() {
    byte[] bytes = key(1);
    AesGcmAtRest wiped = AesGcmAtRest.under("k1", bytes);
    Arrays.fill(bytes, (byte) 0);

    assertThat(wiped.open(first.seal(PLAIN, "row 1"), "row 1")).isEqualTo(PLAIN);
  }

  @Test
  void refusesWhatIsNoKey() {
    assertThatThrownBy(() -> AesGcmAtRest.under("k1", new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AesGcmAtRest.under(" ", key(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AesGcmAtRest.under("k".repeat(101), key(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> first.alsoOpening("k1", key(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesItsKeyFromASecret() {
    String text = Base64.getEncoder().encodeToString(key(1));
    byte[] key = AesGcmAtRest.key(Secret.of(text));

    assertThat(key).isEqualTo(key(1));
    assertThatThrownBy(() -> AesGcmAtRest.key(Secret.of("canary, no key")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageNotContaining("canary");
  }
}
