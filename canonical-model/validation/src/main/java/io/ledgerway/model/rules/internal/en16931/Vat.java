package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.v1.tax.TaxCategory;
import org.jspecify.annotations.Nullable;

/** The VAT categories, and what their rules ask for. */
enum Vat {
  STANDARD("S", "S", "standard rated", Rate.POSITIVE, Ids.SELLER, false),
  ZERO("Z", "Z", "zero rated", Rate.ZERO, Ids.SELLER, false),
  EXEMPT("E", "E", "exempt from VAT", Rate.ZERO, Ids.SELLER, true),
  REVERSE_CHARGE("AE", "AE", "reverse charge", Rate.ZERO, Ids.SELLER_AND_BUYER, true),
  INTRA_COMMUNITY("K", "IC", "intra-community supply", Rate.ZERO, Ids.BOTH_VAT, true),
  EXPORT("G", "G", "export outside the EU", Rate.ZERO, Ids.SELLER_VAT, true),
  NOT_SUBJECT("O", "O", "not subject to VAT", Rate.NONE, Ids.NO_VAT, true),
  IGIC("L", "AF", "IGIC", Rate.NOT_NEGATIVE, Ids.SELLER, false),
  IPSI("M", "AG", "IPSI", Rate.NOT_NEGATIVE, Ids.SELLER, false),
  SPLIT_PAYMENT("B", "B", "split payment", Rate.NONE, Ids.SELLER, false);

  /** Which rate a category asks for. */
  enum Rate {
    POSITIVE("is above 0"),
    NOT_NEGATIVE("is 0 or above"),
    ZERO("is 0"),
    NONE("is not stated");

    private final String words;

    Rate(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** A category with rates of its own has a row for each rate, others have one row. */
    boolean several() {
      return this == POSITIVE || this == NOT_NEGATIVE;
    }
  }

  /** Which tax identifiers a category asks for. */
  enum Ids {
    SELLER("the seller or its tax representative has a tax identifier"),
    SELLER_VAT("the seller or its tax representative has a VAT identifier"),
    SELLER_AND_BUYER(
        "the seller or its tax representative has a tax identifier, and the buyer a VAT identifier or"
            + " a legal registration"),
    BOTH_VAT("the seller or its tax representative, and the buyer have VAT identifiers"),
    NO_VAT("neither seller nor tax representative nor buyer has a VAT identifier");

    private final String words;

    Ids(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final String code;
  private final String letters;
  private final String words;
  private final Rate rate;
  private final Ids ids;
  private final boolean exemptionReason;

  Vat(String code, String letters, String words, Rate rate, Ids ids, boolean exemptionReason) {
    this.code = code;
    this.letters = letters;
    this.words = words;
    this.rate = rate;
    this.ids = ids;
    this.exemptionReason = exemptionReason;
  }

  static @Nullable Vat of(@Nullable TaxCategory category) {
    if (category == null) {
      return null;
    }
    return switch (category.value()) {
      case "S" -> STANDARD;
      case "Z" -> ZERO;
      case "E" -> EXEMPT;
      case "AE" -> REVERSE_CHARGE;
      case "K" -> INTRA_COMMUNITY;
      case "G" -> EXPORT;
      case "O" -> NOT_SUBJECT;
      case "L" -> IGIC;
      case "M" -> IPSI;
      case "B" -> SPLIT_PAYMENT;
      default -> null;
    };
  }

  /** Its code in documents (UNCL 5305). */
  String code() {
    return code;
  }

  /** How rule ids name it. */
  String letters() {
    return letters;
  }

  String words() {
    return words;
  }

  Rate rate() {
    return rate;
  }

  Ids ids() {
    return ids;
  }

  /** Whether its row needs an exemption reason; else it must not have one. */
  boolean exemptionReason() {
    return exemptionReason;
  }
}
