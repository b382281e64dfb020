package io.ledgerway.runtime.http.auth;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A signed statement of who asks for a token (RFC 7523), made anew for each request: {@code iss},
 * {@code sub}, {@code aud}, {@code iat}, {@code nbf}, {@code exp} and a {@code jti} that never
 * comes again. Immutable; names a secret and holds none.
 *
 * @param key what signs it
 * @param audience for whom it is meant ({@code aud}); null for the URI where tokens are given out
 * @param life from when it is made until it is worth nothing: whole seconds, at most 5 minutes
 * @param extraClaims further claims, all of them texts, such as a {@code scope}
 */
public record JwtAssertion(
    SigningKey key, @Nullable String audience, Duration life, Map<String, String> extraClaims) {

  private static final Duration USUAL_LIFE = Duration.ofMinutes(2);
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
  private static final Set<String> OWN_CLAIMS =
      Set.of("iss", "sub", "aud", "iat", "nbf", "exp", "jti");

  /**
   * Copies the claims; refuses another life, and a further claim that the runtime makes itself,
   * with an {@link IllegalArgumentException}.
   */
  public JwtAssertion {
    extraClaims = Collections.unmodifiableMap(new TreeMap<>(extraClaims));
    boolean isWhole = life.getNano() == 0 && life.toSeconds() > 0;
    if (!isWhole || life.compareTo(LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException(
          "An assertion lives whole seconds, at least one and at most 5 minutes");
    }
    if (!Collections.disjoint(OWN_CLAIMS, extraClaims.keySet())) {
      throw new IllegalArgumentException(
          "A further claim is none of iss, sub, aud, iat, nbf, exp and jti");
    }
  }

  /**
   * An assertion for the URI where tokens are given out, which lives 2 minutes.
   *
   * @param key what signs it
   * @return the assertion
   */
  public static JwtAssertion of(SigningKey key) {
    return new JwtAssertion(key, null, USUAL_LIFE, Map.of());
  }

  /**
   * The same for another audience.
   *
   * @param whom for whom it is meant
   * @return the assertion
   */
  public JwtAssertion forAudience(String whom) {
    return new JwtAssertion(key, whom, life, extraClaims);
  }

  /**
   * The same with another life.
   *
   * @param time whole seconds, at most 5 minutes
   * @return the assertion
   * @throws IllegalArgumentException for any other life
   */
  public JwtAssertion living(Duration time) {
    return new JwtAssertion(key, audience, time, extraClaims);
  }

  /**
   * The same with further claims.
   *
   * @param claims names and texts, instead of the former ones
   * @return the assertion
   * @throws IllegalArgumentException for a claim that the runtime makes itself
   */
  public JwtAssertion withClaims(Map<String, String> claims) {
    return new JwtAssertion(key, audience, life, claims);
  }
}
