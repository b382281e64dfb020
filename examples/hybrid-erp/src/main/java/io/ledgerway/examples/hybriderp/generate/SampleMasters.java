package io.ledgerway.examples.hybriderp.generate;

import java.util.List;
import java.util.stream.Stream;

/**
 * The companies of the sample: who buys, who sells and from and to which accounts; all of it
 * synthetic.
 */
public final class SampleMasters {
  /** The companies of the group. */
  public static final List<SampleParty> ENTITIES =
      List.of(
          party(
              "CORP",
              "Musterwerk Group SE",
              "DE999000101",
              "Kaiweg 1",
              "Hamburg",
              "20457",
              "DE",
              account("CORP-EUR", "EUR", "DE63999000010000000100", "", "HOUSDEFFXXX"),
              account("CORP-USD", "USD", "DE79999000010000000200", "", "HOUSDEFFXXX"),
              account("CORP-JPY", "JPY", "DE95999000010000000300", "", "HOUSDEFFXXX"),
              account("CORP-KWD", "KWD", "DE14999000010000000400", "", "HOUSDEFFXXX")),
          party(
              "REGIO",
              "Musterwerk Polska Sp. z o.o.",
              "PL9990000202",
              "ul. Wzorcowa 2",
              "Warszawa",
              "00-001",
              "PL",
              account("REGIO-PLN", "PLN", "PL98999000020000000000000100", "", "HOUSPLPWXXX"),
              account("REGIO-EUR", "EUR", "PL17999000020000000000000200", "", "HOUSPLPWXXX"),
              account("REGIO-USD", "USD", "PL33999000020000000000000300", "", "HOUSPLPWXXX")));

  /** The suppliers known to the group. */
  public static final List<SampleParty> SUPPLIERS =
      List.of(
          party(
              "S-1001",
              "Alpenblick Papier GmbH",
              "DE999001001",
              "Muehlweg 3",
              "Kempten",
              "87435",
              "DE",
              account("S-1001-1", "EUR", "DE10999100010000001001", "", "ALPEDEFFXXX")),
          party(
              "S-1002",
              "Hafenlogistik Nord GmbH",
              "DE999001002",
              "Speicherstr. 12",
              "Bremen",
              "28195",
              "DE",
              account("S-1002-1", "EUR", "DE80999100010000001002", "", "HAFEDEFFXXX")),
          party(
              "S-1003",
              "Atelier Lumière SARL",
              "FR99999001003",
              "4 rue du Modèle",
              "Lyon",
              "69001",
              "FR",
              account("S-1003-1", "EUR", "FR9099999000010000000100355", "", "ATELFRPPXXX")),
          party(
              "S-1004",
              "Tulip Components BV",
              "NL999001004B01",
              "Voorbeeldkade 8",
              "Rotterdam",
              "3011 AA",
              "NL",
              account("S-1004-1", "EUR", "NL47XTUL0000001004", "", "XTULNL2AXXX"),
              account("S-1004-2", "USD", "NL13XTUL0000002004", "", "XTULNL2AXXX")),
          party(
              "S-1005",
              "Emerald Cloud Ltd",
              "IE9990015E",
              "5 Sample Quay",
              "Dublin",
              "D01 X000",
              "IE",
              account("S-1005-1", "USD", "IE66XEME99900100001005", "", "XEMEIE2DXXX"),
              account("S-1005-2", "EUR", "IE32XEME99900100002005", "", "XEMEIE2DXXX")),
          party(
              "S-1006",
              "Wschodnia Stal Sp. z o.o.",
              "PL9990001006",
              "ul. Hutnicza 6",
              "Katowice",
              "40-001",
              "PL",
              account("S-1006-1", "PLN", "PL46999100060000000000001006", "", "WSCHPLPWXXX")),
          party(
              "S-1007",
              "Bałtyk Transport S.A.",
              "PL9990001007",
              "ul. Portowa 7",
              "Gdańsk",
              "80-001",
              "PL",
              account("S-1007-1", "PLN", "PL19999100060000000000001007", "", "BALTPLPWXXX"),
              account("S-1007-2", "EUR", "PL82999100060000000000002007", "", "BALTPLPWXXX")),
          party(
              "S-1008",
              "Vltava Software s.r.o.",
              "CZ99901008",
              "Ukázková 8",
              "Praha",
              "110 00",
              "CZ",
              account("S-1008-1", "EUR", "CZ1799990000000000001008", "", "VLTACZPPXXX")),
          party(
              "S-1009",
              "Prairie Tools Inc",
              "US999001009",
              "900 Sample Avenue",
              "Omaha",
              "68102",
              "US",
              account("S-1009-1", "USD", "9990001009", "USABA", "099999009")),
          party(
              "S-1010",
              "Sakura Seimitsu KK",
              "JP9999000001010",
              "1-10 Mihon",
              "Osaka",
              "530-0001",
              "JP",
              account("S-1010-1", "JPY", "9991010", "JPZGN", "9999001")),
          party(
              "S-1011",
              "Gulf Lines WLL",
              "KW999001011",
              "Sample Street 11",
              "Kuwait City",
              "13001",
              "KW",
              account("S-1011-1", "KWD", "KW63XGLF0000000000000000001011", "", "XGLFKWKWXXX")),
          party(
              "S-1012",
              "Donau Consulting GmbH",
              "ATU99901012",
              "Beispielgasse 12",
              "Wien",
              "1010",
              "AT",
              account("S-1012-1", "EUR", "AT619999900000001012", "", "DONAATWWXXX")),
          party(
              "S-1013",
              "Sol Publicidad SL",
              "ESB99901013",
              "Calle Muestra 13",
              "Madrid",
              "28001",
              "ES",
              account("S-1013-1", "EUR", "ES7299990001550000001013", "", "SOLPESMMXXX")),
          party(
              "S-1014",
              "Ponte Servizi SRL",
              "IT99900001014",
              "Via Esempio 14",
              "Milano",
              "20121",
              "IT",
              account("S-1014-1", "EUR", "IT25X9999900001000000001014", "", "PONTITMMXXX")),
          party(
              "S-1015",
              "Fjord Training GmbH",
              "DE999001015",
              "Lehrstr. 15",
              "Kiel",
              "24103",
              "DE",
              account("S-1015-1", "EUR", "DE20999100010000001015", "", "FJORDEFFXXX")));

  /** The number of the invoice that the ERP refuses. */
  public static final String REFUSED_INVOICE = "1012-26-900001";

  /** The supplier whose account is closed at the bank. */
  public static final String CLOSED_SUPPLIER = "S-1013";

  /** The supplier from whose account the money comes back. */
  public static final String RETURNING_SUPPLIER = "S-1014";

  private SampleMasters() {}

  static SampleParty entity(String code) {
    return named(ENTITIES.stream(), code);
  }

  static SampleParty supplier(String number) {
    return named(SUPPLIERS.stream(), number);
  }

  private static SampleParty named(Stream<SampleParty> parties, String number) {
    return parties.filter(party -> party.number().equals(number)).findFirst().orElseThrow();
  }

  private static SampleParty party(
      String number,
      String name,
      String vat,
      String street,
      String city,
      String postalCode,
      String country,
      SampleAccount... accounts) {
    return new SampleParty(number, name, vat, street, city, postalCode, country, List.of(accounts));
  }

  private static SampleAccount account(
      String id, String currency, String number, String clearingScheme, String agent) {
    return new SampleAccount(id, currency, number, clearingScheme, agent);
  }
}
