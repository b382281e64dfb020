package io.ledgerway.connector.bankfiles;

import java.util.stream.Collectors;

/** Synthetic files of banks that are no XML. */
final class BankTexts {

  private BankTexts() {}

  /** A statement of 100.00 EUR with a debit of 25.50. */
  static String mt940(String closing) {
    return """
        :20:STARTUMS
        :25:10020030/1234567
        :28C:7/1
        :60F:C260302EUR100,00
        :61:2603030303D25,50NTRFNONREF//B-1
        :86:177?00SEPA?20EREF+E-1?21SVWZ+Invoice R-3?32Payee
        :62F:C260303EUR%s
        -
        """
        .formatted(closing);
  }

  /** A day's report of 100.00 USD with a debit of 25.50; the control sum is of all amounts. */
  static String bai2(int controlSum) {
    return """
        01,BANK,EXAMPLE,260304,0600,12,,,2/
        02,EXAMPLE,BANK,1,260303,2359,USD,2/
        03,0001112223,,010,10000,,,015,7450,,/
        16,495,2550,V,260304,,WIRE0003,E-1/
        49,%1$d,3/
        98,%1$d,1,5/
        99,%1$d,1,7/
        """
        .formatted(controlSum);
  }

  /** A return of 17.00 USD and a notification of change. */
  static String nacha(String totalOfCredits) {
    return """
        101 99000001319900000992603050930A094101EXAMPLE BANK                                         \s
        5200OUR COMPANY                         1990000099CCDVENDOR PAY      2603030631880000040000001
        631990000039000123451        0000001700ALIAS1         SUPPLIER 3              1880000040000001
        799R02990000010000003      88000004                                            880000040000001
        82000000020099000003000000000000%1$s1990000099                         880000040000001
        5200OUR COMPANY                         1990000099CORVENDOR PAY      260303   1880000040000002
        621990000039000123451        0000000000ALIAS1         SUPPLIER 2              1880000040000002
        798C01990000010000002      880000049998887776                                  880000040000002
        820000000200990000030000000000000000000000001990000099                         880000040000002
        9000002000001000000040198000006000000000000%2$s                                      \s
        """
        .formatted(totalOfCredits, totalOfCredits)
        .lines()
        .map(line -> String.format("%-94s%n", line))
        .collect(Collectors.joining());
  }
}
