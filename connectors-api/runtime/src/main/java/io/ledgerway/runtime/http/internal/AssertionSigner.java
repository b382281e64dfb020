package io.ledgerway.runtime.http.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.JwtAssertion;
import io.ledgerway.runtime.http.auth.SigningAlgorithm;
import io.ledgerway.runtime.http.auth.SigningKey;
import io.ledgerway.runtime.http.auth.TokenClient;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs assertions (RFC 7515, compact), with the key as the source has it at that moment. */
final class AssertionSigner {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();

  private final SecretSource secrets;
  private final Clock clock;

  AssertionSigner(SecretSource secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A new assertion of a client; without a subject where there is none. */
  String sign(JwtAssertion assertion, TokenClient client, @Nullable String subject) {
    SigningKey key = assertion.key();
    String pem = secrets.secret(key.privateKey()).reveal();
    PrivateKey privateKey = PrivateKeys.read(pem, key.algorithm());
    String signed = encode(header(key)) + '.' + encode(claims(assertion, client, subject));
    return signed + '.' + BASE_64.encodeToString(signature(key.algorithm(), privateKey, signed));
  }

  private static String encode(String json) {
    return BASE_64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String header(SigningKey key) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("alg", key.algorithm().name());
      json.writeStringField("typ", "JWT");
      if (key.keyId() != null) {
        json.writeStringField("kid", key.keyId());
      }
      if (key.certificateThumbprint() != null) {
        json.writeStringField("x5t#S256", key.certificateThumbprint());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private String claims(JwtAssertion assertion, TokenClient client, @Nullable String subject) {
    long now = clock.instant().getEpochSecond();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("iss", client.clientId());
      if (subject != null) {
        json.writeStringField("sub", subject);
      }
      json.writeStringField(
          "aud", Objects.requireNonNullElse(assertion.audience(), client.tokenUri().toString()));
      json.writeNumberField("iat", now);
      json.writeNumberField("nbf", now);
      json.writeNumberField("exp", now + assertion.life().toSeconds());
      json.writeStringField("jti", UUID.randomUUID().toString());
      for (Map.Entry<String, String> claim : assertion.extraClaims().entrySet()) {
        json.writeStringField(claim.getKey(), claim.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static byte[] signature(SigningAlgorithm algorithm, PrivateKey key, String text) {
    try {
      Signature signature =
          Signature.getInstance(
              switch (algorithm) {
                case RS256 -> "SHA256withRSA";
                case ES256 -> "SHA256withECDSAinP1363Format";
              });
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw PrivateKeys.useless("it does not sign");
    }
  }
}
