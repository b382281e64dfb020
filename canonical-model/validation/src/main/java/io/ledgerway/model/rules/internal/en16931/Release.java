package io.ledgerway.model.rules.internal.en16931;

/**
 * What differs between the official releases.
 *
 * @param name the release
 * @param codes its code lists
 * @param needsDueDate whether a positive amount due asks for a due date or terms (BR-CO-25)
 * @param creditorIdIdentifies whether a seller's bank assigned creditor id counts for BR-CO-26
 * @param splitPaymentSeesBreakdown whether BR-B-02 looks for category S in the breakdown too
 */
record Release(
    String name,
    CodeLists codes,
    boolean needsDueDate,
    boolean creditorIdIdentifies,
    boolean splitPaymentSeesBreakdown) {

  static Release of(String name) {
    boolean before = name.equals("1.3.15");
    return new Release(name, CodeLists.of(name), before, before, !before);
  }
}
