package io.ledgerway.model.v1.value;

/**
 * An open code: one text value, some of them known as constants, any other kept as it is.
 *
 * <p>Implementations are records with the single component {@code value}; JSON holds that text.
 */
public interface Code {

  /**
   * The code's text.
   *
   * @return the text as received, never blank
   */
  String value();

  /**
   * Whether this version of the model has a constant for the value.
   *
   * @return true for the constants of the implementing type
   */
  boolean isKnown();

  /**
   * Checks the text of a code.
   *
   * @param value the text
   * @param type the code type's name, for the message
   * @return the same text
   * @throws IllegalArgumentException when the text is blank
   */
  static String requireText(String value, String type) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(type + " needs a value");
    }
    return value;
  }
}
