package io.ledgerway.testkit.contract;

import io.ledgerway.connector.http.HttpHeaders;
import java.time.Instant;
import java.util.List;

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
}
