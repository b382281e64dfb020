package io.ledgerway.connector.treasuryhub.internal.webhook;

import io.ledgerway.connector.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An HMAC-SHA256 in hexadecimal digits, in either case. Immutable. */
final class HexSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int DIGITS = 64;

  private final byte[] value;

  private HexSignature(byte[] value) {
    this.value = value;
  }

  /** A signature as it stands in a header; empty where it is none. */
  static Optional<HexSignature> parse(String text) {
    if (text.length() != DIGITS || !text.chars().allMatch(HexFormat::isHexDigit)) {
      return Optional.empty();
    }
    return Optional.of(new HexSignature(HexFormat.of().parseHex(text)));
  }

  /** Whether a secret makes this signature over the bytes; takes as long for every wrong one. */
  boolean isOf(byte[] body, Secret secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return MessageDigest.isEqual(mac.doFinal(body), value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
