package io.ledgerway.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.http.QueryParameter;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.http.auth.HttpAuth;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is signed, and that nothing else is. */
class OAuth1SignerTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(137_131_201), ZoneOffset.UTC);
  private static final OAuth1Signer SIGNER =
      signer("j49sk3j29djd", "dh893hdasih9", "1234567_SB1", "7d8f3e4a");

  private static OAuth1Signer signer(String consumer, String token, String realm, String nonce) {
    return new OAuth1Signer(
        new HttpAuth.OAuth1(
            realm,
            "9djdj82h48djs9d2",
            new SecretRef("consumer"),
            "kkk9d7dh3k39sjv7",
            new SecretRef("token")),
        consumer,
        token,
        CLOCK,
        () -> nonce);
  }

  private static Outgoing outgoing(List<QueryParameter> parameters) {
    return new Outgoing("POST", "http://example.com/request", parameters);
  }

  private static String signature(OAuth1Signer signer, Outgoing request) {
    return signer
        .sign(request)
        .first("Authorization")
        .orElseThrow()
        .replaceAll(".*oauth_signature=\"([^\"]*)\".*", "$1");
  }

  /**
   * The request of RFC 5849, 3.4.1.1, with a version and signed by HMAC-SHA256. The base string was
   * written by hand, its signature comes from openssl.
   */
  @Test
  void signsTheRequestOfTheStandard() {
    Outgoing request =
        outgoing(
            List.of(
                new QueryParameter("b5", "=%3D"),
                new QueryParameter("a3", "a"),
                new QueryParameter("c@", ""),
                new QueryParameter("a2", "r b"),
                new QueryParameter("c2", ""),
                new QueryParameter("a3", "2 q")));

    assertThat(SIGNER.sign(request).all("Authorization"))
        .containsExactly(
            "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"9djdj82h48djs9d2\","
                + " oauth_token=\"kkk9d7dh3k39sjv7\", oauth_signature_method=\"HMAC-SHA256\","
                + " oauth_timestamp=\"137131201\", oauth_nonce=\"7d8f3e4a\","
                + " oauth_version=\"1.0\","
                + " oauth_signature=\"xie2kqHv7CoC3VI1g%2FIUClHXm4q%2B1H3XJZG1izUgBXs%3D\"");
  }

  @Property
  void doesNotLookAtTheOrderOfParameters(
      @ForAll @Size(max = 8) List<String> texts, @ForAll Random random) {
    List<QueryParameter> parameters = new ArrayList<>();
    texts.forEach(
        name -> parameters.add(new QueryParameter(name, texts.get(random.nextInt(texts.size())))));
    List<QueryParameter> shuffled = new ArrayList<>(parameters);
    Collections.shuffle(shuffled, random);

    assertThat(signature(SIGNER, outgoing(shuffled)))
        .isEqualTo(signature(SIGNER, outgoing(parameters)));
  }

  @Test
  void signsWhatMattersAndNotTheRealm() {
    Outgoing plain = outgoing(List.of());
    String signature = signature(SIGNER, plain);

    assertThat(
            List.of(
                signature(signer("other", "dh893hdasih9", "1234567_SB1", "7d8f3e4a"), plain),
                signature(signer("j49sk3j29djd", "other", "1234567_SB1", "7d8f3e4a"), plain),
                signature(signer("j49sk3j29djd", "dh893hdasih9", "1234567_SB1", "other"), plain),
                signature(SIGNER, new Outgoing("PUT", plain.address(), List.of())),
                signature(SIGNER, new Outgoing("POST", plain.address() + "/", List.of())),
                signature(SIGNER, outgoing(List.of(new QueryParameter("a", "1"))))))
        .doesNotContain(signature)
        .doesNotHaveDuplicates();
    assertThat(signature(signer("j49sk3j29djd", "dh893hdasih9", "2", "7d8f3e4a"), plain))
        .isEqualTo(signature);
  }

  @Test
  void showsNothing() {
    assertThat(SIGNER + " " + SIGNER.auth() + " " + Grant.signed(SIGNER))
        .doesNotContain("j49sk3j29djd", "dh893hdasih9", "9djdj82h48djs9d2", "kkk9d7dh3k39sjv7")
        .doesNotContain("1234567", "7d8f3e4a");
  }
}
