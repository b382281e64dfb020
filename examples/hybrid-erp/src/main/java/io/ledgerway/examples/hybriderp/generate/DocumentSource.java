package io.ledgerway.examples.hybriderp.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up documents one after the other: every ninth is a credit note for part of an earlier
 * invoice.
 */
final class DocumentSource {
  private static final LocalDate FIRST_ISSUE = LocalDate.of(2026, 10, 1);
  private static final LocalDate FIRST_DUE = LocalDate.of(2026, 11, 9);
  private static final int CREDIT_EVERY = 9;
  private static final int CREDITED_BEFORE = 4;
  private static final List<String> ITEMS =
      List.of(
          "Paper A4",
          "Freight",
          "Licences & support",
          "Steel brackets",
          "Consulting days",
          "Bearings");

  private final Random random;
  private final Deque<SampleDocument> recentInvoices = new ArrayDeque<>();
  private int documents;
  private int invoices;

  DocumentSource(long seed) {
    this.random = new Random(seed);
  }

  SampleDocument next() {
    documents++;
    if (documents % CREDIT_EVERY == 0) {
      return creditFor(recentInvoices.getFirst());
    }
    SampleDocument invoice =
        invoice(TradeRelation.REGULAR.get(invoices++ % TradeRelation.REGULAR.size()), documents);
    recentInvoices.addLast(invoice);
    if (recentInvoices.size() > CREDITED_BEFORE) {
      recentInvoices.removeFirst();
    }
    return invoice;
  }

  SampleDocument invoice(TradeRelation relation, int serial) {
    List<SampleDocument.Line> lines = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      TaxTreatment tax = relation.taxes().get(i % relation.taxes().size());
      lines.add(new SampleDocument.Line(item(), 2 + random.nextInt(19), price(relation), tax));
    }
    String number = number(relation, serial);
    LocalDate issued = FIRST_ISSUE.plusDays(random.nextInt(28));
    return new SampleDocument(relation, number, issued, due(relation), "", lines);
  }

  /** One unit of the first line goes back, so a credit is always smaller than its invoice. */
  private SampleDocument creditFor(SampleDocument invoice) {
    SampleDocument.Line first = invoice.lines().get(0);
    return new SampleDocument(
        invoice.relation(),
        number(invoice.relation(), documents),
        invoice.issued().plusDays(1),
        invoice.due(),
        invoice.number(),
        List.of(new SampleDocument.Line(first.name(), 1, first.price(), first.tax())));
  }

  private static String number(TradeRelation relation, int serial) {
    return String.format(
        Locale.ROOT, "%s-26-%06d", relation.seller().number().substring(2), serial);
  }

  /**
   * One day for all documents between two parties, so that credits meet the invoices they reduce.
   */
  private static LocalDate due(TradeRelation relation) {
    return FIRST_DUE.plusDays(Integer.parseInt(relation.seller().number().substring(2)) % 4);
  }

  private String item() {
    return ITEMS.get(random.nextInt(ITEMS.size()));
  }

  private BigDecimal price(TradeRelation relation) {
    return BigDecimal.valueOf(500 + random.nextInt(9_500), relation.decimals());
  }
}
