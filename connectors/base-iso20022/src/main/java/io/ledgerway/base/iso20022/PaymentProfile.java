package io.ledgerway.base.iso20022;

import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme or bank takes of a payment file, as data: its rules on top of those of the message.
 * Immutable and thread-safe.
 *
 * <p>{@link #GENERIC} judges each batch by its rail: one of SEPA by {@link #SEPA}, one of SEPA
 * instant by {@link #SEPA_INSTANT}.
 *
 * @param name name of the profile, which findings state
 * @param message message and version: {@code pain.001.001.03} or {@code pain.001.001.09}
 * @param texts what texts may hold
 * @param amounts what amounts are taken
 * @param type how payments are marked
 * @param addresses which postal addresses are taken
 * @param remittance how it is said what a payment is for
 * @param ibanOnly whether both accounts need an IBAN, and banks are named by BIC or not at all
 * @param uetrRequired whether each payment needs a UETR
 * @param businessService service that the business header names (BizSvc); null where the document
 *     stands alone, without header and envelope
 */
public record PaymentProfile(
    String name,
    String message,
    TextRule texts,
    AmountRule amounts,
    TypeRule type,
    AddressRule addresses,
    RemittanceRule remittance,
    boolean ibanOnly,
    boolean uetrRequired,
    @Nullable String businessService) {

  /** The release of 2009. */
  public static final String PAIN_001_03 = "pain.001.001.03";

  /** The release of 2019. */
  public static final String PAIN_001_09 = "pain.001.001.09";

  private static final LocalDate CROSS_BORDER_DATE = LocalDate.of(2026, 11, 14);
  private static final LocalDate EPC_DATE = LocalDate.of(2026, 11, 15);
  private static final AddressRule ANY_ADDRESS = new AddressRule(CROSS_BORDER_DATE, 7, 70);
  private static final AmountRule ANY_AMOUNT = new AmountRule(null, null);

  /** What the message allows, in the EPC character set; a batch on a SEPA rail as SEPA wants it. */
  public static final PaymentProfile GENERIC =
      new PaymentProfile(
          "GENERIC",
          PAIN_001_09,
          new TextRule(140, ""),
          ANY_AMOUNT,
          new TypeRule(null, null, List.of(), false),
          ANY_ADDRESS,
          new RemittanceRule(false, false, Integer.MAX_VALUE, Integer.MAX_VALUE),
          false,
          false,
          null);

  /** SEPA credit transfer, EPC rulebook of 2025. */
  public static final PaymentProfile SEPA = sepa("SEPA", null);

  /** SEPA instant credit transfer, EPC rulebook of 2025. */
  public static final PaymentProfile SEPA_INSTANT = sepa("SEPA_INSTANT", "INST");

  /** Common Global Implementation, as multi-bank channels take it. */
  public static final PaymentProfile CGI_MP =
      new PaymentProfile(
          "CGI_MP",
          PAIN_001_09,
          new TextRule(140, ""),
          ANY_AMOUNT,
          new TypeRule(null, null, List.of(), false),
          ANY_ADDRESS,
          new RemittanceRule(true, false, Integer.MAX_VALUE, Integer.MAX_VALUE),
          false,
          false,
          null);

  /** Cross-border payments over SWIFT, release of 2025: with a business header in an envelope. */
  public static final PaymentProfile CBPR_PLUS =
      new PaymentProfile(
          "CBPR_PLUS",
          PAIN_001_09,
          new TextRule(140, "!#$%&*=^_`{|}~\";<>@[\\]"),
          ANY_AMOUNT,
          new TypeRule(
              null,
              null,
              List.of(ChargeBearer.DEBTOR, ChargeBearer.CREDITOR, ChargeBearer.SHARED),
              true),
          new AddressRule(CROSS_BORDER_DATE, 3, 35),
          new RemittanceRule(false, false, 1, 9_000),
          false,
          true,
          "swift.cbprplus.03");

  private static final List<PaymentProfile> ALL =
      List.of(GENERIC, SEPA, SEPA_INSTANT, CGI_MP, CBPR_PLUS);

  private static PaymentProfile sepa(String name, @Nullable String localInstrument) {
    return new PaymentProfile(
        name,
        PAIN_001_09,
        new TextRule(70, ""),
        new AmountRule(CurrencyCode.EUR, new BigDecimal("999999999.99")),
        new TypeRule("SEPA", localInstrument, List.of(ChargeBearer.SERVICE_LEVEL), false),
        new AddressRule(EPC_DATE, 2, 70),
        new RemittanceRule(false, true, 1, 140),
        true,
        false,
        null);
  }

  public PaymentProfile {
    Objects.requireNonNull(name, "name");
    if (!Set.of(PAIN_001_03, PAIN_001_09).contains(message)) {
      throw new IllegalArgumentException("message must be " + PAIN_001_03 + " or " + PAIN_001_09);
    }
    if (uetrRequired && message.equals(PAIN_001_03)) {
      throw new IllegalArgumentException(PAIN_001_03 + " has no place for the UETR");
    }
    Objects.requireNonNull(texts, "texts");
    Objects.requireNonNull(amounts, "amounts");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(addresses, "addresses");
    Objects.requireNonNull(remittance, "remittance");
  }

  /**
   * The names that {@link #named} knows.
   *
   * @return such as {@code sepa-instant}; the generic one is the first
   */
  public static List<String> names() {
    return ALL.stream().map(PaymentProfile::lowerCaseName).toList();
  }

  /**
   * The profile of a name, as configuration and command line write it.
   *
   * @param name such as {@code sepa-instant}, in lower case
   * @return the profile, or empty when none is called so
   */
  public static Optional<PaymentProfile> named(String name) {
    return ALL.stream().filter(each -> each.lowerCaseName().equals(name)).findFirst();
  }

  private String lowerCaseName() {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The same profile in another version of the message.
   *
   * @param version {@link #PAIN_001_03} or {@link #PAIN_001_09}
   * @return the profile
   * @throws IllegalArgumentException for another version, and where the version can't hold what the
   *     profile requires
   */
  public PaymentProfile in(String version) {
    return new PaymentProfile(
        name,
        version,
        texts,
        amounts,
        type,
        addresses,
        remittance,
        ibanOnly,
        uetrRequired,
        businessService);
  }

  /**
   * What texts may hold.
   *
   * @param nameLength characters of a name
   * @param furtherCharacters characters beside the EPC set
   */
  public record TextRule(int nameLength, String furtherCharacters) {}

  /**
   * What amounts are taken.
   *
   * @param currency the only currency; null means any
   * @param most the largest amount; null means any
   */
  public record AmountRule(@Nullable CurrencyCode currency, @Nullable BigDecimal most) {}

  /**
   * How payments are marked.
   *
   * @param serviceLevel the service level, written where none is stated, and no other taken; null
   *     means as stated
   * @param localInstrument the same for the local instrument
   * @param chargeBearers who may bear charges; where it is one, it is written where none is stated;
   *     empty means anyone
   * @param perTransaction whether charges stand at each payment, not at the batch
   */
  public record TypeRule(
      @Nullable String serviceLevel,
      @Nullable String localInstrument,
      List<ChargeBearer> chargeBearers,
      boolean perTransaction) {
    public TypeRule {
      chargeBearers = List.copyOf(chargeBearers);
    }
  }

  /**
   * Which postal addresses are taken.
   *
   * @param structuredFrom execution date from which an address needs town and country
   * @param lines lines of an unstructured address before
   * @param lineLength characters of such a line
   */
  public record AddressRule(LocalDate structuredFrom, int lines, int lineLength) {}

  /**
   * How it is said what a payment is for.
   *
   * @param both whether free text may stand beside structured remittance
   * @param referenceOnly whether a creditor reference is all that may be structured
   * @param freeTexts how many free texts
   * @param structuredLength characters of structured remittance with its tags
   */
  public record RemittanceRule(
      boolean both, boolean referenceOnly, int freeTexts, int structuredLength) {}
}
