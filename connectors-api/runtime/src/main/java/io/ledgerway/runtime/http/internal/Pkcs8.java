package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.failure.ConnectorException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a private key out of its PEM. What is wrong with it is said without a word of it. */
final class Pkcs8 {

  private static final Pattern PKCS_8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----");

  private Pkcs8() {}

  /** The parser's own message could quote the key. */
  static PKCS8EncodedKeySpec read(String pem, Function<String, ConnectorException> failure) {
    Matcher block = PKCS_8.matcher(pem);
    if (!block.find()) {
      throw failure.apply(lacking(pem));
    }
    try {
      return new PKCS8EncodedKeySpec(
          Base64.getDecoder().decode(block.group(1).replaceAll("\\s", "")));
    } catch (IllegalArgumentException e) {
      throw failure.apply("its PEM is damaged");
    }
  }

  private static String lacking(String pem) {
    if (pem.contains("BEGIN ENCRYPTED PRIVATE KEY")) {
      return "it is encrypted; keep it in the clear where secrets are kept";
    }
    if (pem.contains("BEGIN RSA PRIVATE KEY") || pem.contains("BEGIN EC PRIVATE KEY")) {
      return "its PEM is older than PKCS#8; convert it (openssl pkcs8 -topk8 -nocrypt)";
    }
    return "it is no PEM that begins with BEGIN PRIVATE KEY";
  }
}
