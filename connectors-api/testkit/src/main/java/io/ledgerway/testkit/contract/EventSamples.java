package io.ledgerway.testkit.contract;

import io.ledgerway.connector.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries of a target that calls, as the target makes them. Stateless. */
public interface EventSamples {

  /**
   * The body of an event.
   *
   * @param number tells events apart; the same number gives the same bytes
   * @return the bytes, with some white space that means nothing where the format allows it
   */
  byte[] body(int number);

  /**
   * The body of an event of a type that no release of the target so far has sent.
   *
   * @param number tells events apart
   * @return the bytes
   */
  byte[] ofUnknownType(int number);

  /**
   * The body of an event in XML, where deliveries are XML.
   *
   * @param number tells events apart
   * @return that of {@link #body} where it is XML, else empty, unless overridden
   */
  default Optional<byte[]> xml(int number) {
    byte[] body = body(number);
    return new String(body, StandardCharsets.UTF_8).strip().startsWith("<")
        ? Optional.of(body)
        : Optional.empty();
  }

  /**
   * The secrets that may sign now.
   *
   * @return their names in the harness; more than one where a secret is replaced while deliveries
   *     are under way
   */
  List<String> secretNames();

  /**
   * Signs a delivery by the target's documentation.
   *
   * @param body the bytes that are sent
   * @param secret the secret itself
   * @param at when it is sent
   * @return every header field that the target sends along
   */
  HttpHeaders sign(byte[] body, String secret, Instant at);

  /**
   * The request by which the target makes sure of an address, by its documentation.
   *
   * @param text what the target chooses to ask; letters and digits
   * @param secret the secret itself; without a part in it where the target proves nothing
   * @param at when it is sent
   * @return request and reply; empty where the target asks nothing
   */
  default Optional<Challenge> challenge(String text, String secret, Instant at) {
    return Optional.empty();
  }
}
