package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.DocumentFindings;
import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import java.util.List;

/** All rules of EN 16931 in one release. Thread-safe. */
public final class En16931Rules implements RuleGroup {

  private final List<Rule> rules;
  private final List<RuleFamily> families;

  private En16931Rules(RuleBook book) {
    families =
        List.of(
            new TotalsFamily(book),
            new AllowanceFamily(book),
            new BreakdownFamily(book),
            new LineFamily(book),
            new HeaderFamily(book),
            new PartyFamily(book),
            new PaymentFamily(book),
            new ReferenceFamily(book),
            new CategoryFamily(book),
            new CurrencyFamily(book));
    rules = book.rules();
  }

  /**
   * The rules of one release.
   *
   * @param release such as {@code 1.3.16}
   * @return its rules
   */
  public static En16931Rules of(String release) {
    return new En16931Rules(new RuleBook(Release.of(release)));
  }

  @Override
  public List<Rule> rules() {
    return rules;
  }

  @Override
  public void judge(Envelope<?> envelope, DocumentFindings findings) {
    if (envelope.document() instanceof Invoice invoice) {
      Verdict verdict =
          new Verdict(new InvoiceFacts(invoice, Observed.in(envelope.observations())), findings);
      for (RuleFamily family : families) {
        family.judge(verdict);
      }
    }
  }
}
