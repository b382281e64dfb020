package io.ledgerway.testkit.contract;

/**
 * Documents of one write operation that carry text as people write it, in a field that the target
 * keeps. Stateless.
 *
 * @param <T> the document
 */
public interface FreeText<T> {

  /**
   * A document that the target takes but for what is in the text.
   *
   * @param number tells documents apart; differs from those of other samples' documents
   * @param text the text
   * @return the document
   */
  Sample<T> with(int number, String text);

  /**
   * The text as the target holds it.
   *
   * @param businessId which document, in business terms
   * @return the text, not as it came in but as the target gives it to its own users
   */
  String held(String businessId);
}
