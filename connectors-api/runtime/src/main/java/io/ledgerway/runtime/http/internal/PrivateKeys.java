package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.runtime.http.auth.SigningAlgorithm;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;

/** Reads private keys that sign. What is wrong with one is said without a word of it. */
final class PrivateKeys {

  private static final int FEWEST_RSA_BITS = 2048;

  private PrivateKeys() {}

  static PrivateKey read(String pem, SigningAlgorithm algorithm) {
    PKCS8EncodedKeySpec encoded = Pkcs8.read(pem, PrivateKeys::useless);
    try {
      return switch (algorithm) {
        case RS256 -> rsa(encoded);
        case ES256 -> p256(encoded);
      };
    } catch (InvalidKeySpecException e) {
      throw useless(
          algorithm == SigningAlgorithm.RS256 ? "it is no RSA key" : "it is no key on a curve");
    } catch (GeneralSecurityException e) {
      throw useless("this JDK has no such keys");
    }
  }

  private static PrivateKey rsa(PKCS8EncodedKeySpec encoded) throws GeneralSecurityException {
    PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(encoded);
    if (!(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() < FEWEST_RSA_BITS) {
      throw useless("an RSA key has 2048 bits or more");
    }
    return key;
  }

  private static PrivateKey p256(PKCS8EncodedKeySpec encoded) throws GeneralSecurityException {
    PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(encoded);
    AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
    named.init(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec wanted = named.getParameterSpec(ECParameterSpec.class);
    if (!(key instanceof ECKey ec) || !isSame(ec.getParams(), wanted)) {
      throw useless("its curve is not P-256");
    }
    return key;
  }

  private static boolean isSame(ECParameterSpec left, ECParameterSpec right) {
    return left.getCurve().equals(right.getCurve())
        && left.getGenerator().equals(right.getGenerator())
        && left.getOrder().equals(right.getOrder());
  }

  static ConnectorException useless(String why) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG,
            Effect.NOT_SENT,
            "No access token: the signing key of the connection can't be used: " + why));
  }
}
