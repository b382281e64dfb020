package io.ledgerway.examples.hybriderp.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one file of every kind that must not simply be paid. */
final class FaultyFiles {
  private static final int FIRST_SERIAL = 900_001;
  private static final SampleAccount OTHER_ACCOUNT =
      new SampleAccount("OTHER", "EUR", "DE97999100010000007777", "", "OTHEDEFFXXX");
  private static final SampleParty STRANGER =
      new SampleParty(
          "FREMD", "Fremdwerk AG", "DE999008888", "Nirgendweg 8", "Bonn", "53111", "DE", List.of());
  private static final SampleParty UNKNOWN_SUPPLIER =
      new SampleParty(
          "S-6666",
          "Unbekannt Handels GmbH",
          "DE999006666",
          "Irgendweg 6",
          "Köln",
          "50667",
          "DE",
          List.of(
              new SampleAccount("S-6666-1", "EUR", "DE24999100010000006666", "", "UNBEDEFFXXX")));

  private final InvoiceGenerator target;
  private final DocumentSource source;
  private final List<SampleDocument> originals;
  private int position;

  FaultyFiles(InvoiceGenerator target, DocumentSource source, List<SampleDocument> originals) {
    this.target = target;
    this.source = source;
    this.originals = originals;
  }

  void write() throws IOException {
    refusedOutside();
    refusedByContent();
    heldForDecision();
    unreadable();
  }

  private void refusedOutside() throws IOException {
    document(
        "posting-refused",
        next("S-1012", "CORP", TaxTreatment.REVERSE_CHARGE),
        "HELD",
        "POSTING_REFUSED");
    document(
        "closed-account",
        next(SampleMasters.CLOSED_SUPPLIER, "CORP", TaxTreatment.REVERSE_CHARGE),
        "HELD",
        "PAYMENT_REJECTED");
    document(
        "returned-payment",
        next(SampleMasters.RETURNING_SUPPLIER, "REGIO", TaxTreatment.REVERSE_CHARGE),
        "HELD",
        "PAYMENT_RETURNED");
  }

  private void refusedByContent() throws IOException {
    SampleDocument wrong = german();
    String right = ">" + wrong.gross().toPlainString() + "</cbc:PayableAmount>";
    String changed =
        ">" + wrong.gross().add(BigDecimal.ONE).toPlainString() + "</cbc:PayableAmount>";
    file(
        "wrong-totals",
        wrong.number(),
        UblWriter.write(wrong).replace(right, changed),
        "REJECTED",
        "RULES_BROKEN");
    SampleDocument original = originals.get(0);
    document("same-content", original, "REJECTED", "DUPLICATE");
  }

  private void heldForDecision() throws IOException {
    document("unknown-entity", moved(german().relation().withBuyer(STRANGER)), "HELD", "NO_ROUTE");
    document(
        "unknown-supplier",
        moved(german().relation().withSeller(UNKNOWN_SUPPLIER)),
        "HELD",
        "UNKNOWN_SUPPLIER");
    SampleParty movedAway = SampleMasters.supplier("S-1002").paidTo(OTHER_ACCOUNT);
    document(
        "changed-account",
        moved(german().relation().withSeller(movedAway)),
        "HELD",
        "BANK_DETAILS_CHANGED");
    SampleDocument original = originals.get(originals.size() - 1);
    document(
        "corrected-copy",
        original.withLines(oneMore(original.lines())),
        "HELD",
        "CONFLICTING_COPY");
    SampleDocument.Line expensive =
        new SampleDocument.Line(
            "Machine", 2, new BigDecimal("24000.00"), TaxTreatment.GERMAN_STANDARD);
    document("above-limit", german().withLines(List.of(expensive)), "HELD", "ABOVE_LIMIT");
  }

  private void unreadable() throws IOException {
    unreadable("not-xml", "This is a letter and no invoice.\n", "NOT_XML");
    String good = UblWriter.write(german());
    String body = good.substring(good.indexOf('\n') + 1);
    String external = "<!DOCTYPE Invoice [<!ENTITY outside SYSTEM \"file:///etc/hostname\">]>\n";
    unreadable(
        "external-entity",
        declaration() + external + body.replace("<cbc:Name>", "<cbc:Name>&outside;"),
        "DTD_NOT_ALLOWED");
    unreadable(
        "entity-bomb",
        declaration() + bomb() + body.replace("<cbc:Name>", "<cbc:Name>&e9;"),
        "DTD_NOT_ALLOWED");
    unreadable("cut-off", good.substring(0, good.length() / 2), "TRUNCATED");
    String name = target.faultName(++position, "wrong-encoding");
    String accented = good.replace("Hafenlogistik", "Häfenlogistik");
    target.write(name, accented.getBytes(StandardCharsets.ISO_8859_1));
    target.expect(new GeneratedFile(name, null, "UNREADABLE", "WRONG_ENCODING"));
  }

  private static String declaration() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  }

  private static String bomb() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE Invoice [\n  <!ENTITY e0 \"bang\">\n");
    for (int i = 1; i <= 9; i++) {
      String earlier = "&e" + (i - 1) + ";";
      entities
          .append("  <!ENTITY e")
          .append(i)
          .append(" \"")
          .append(earlier.repeat(10))
          .append("\">\n");
    }
    return entities.append("]>\n").toString();
  }

  private SampleDocument german() {
    return next("S-1002", "CORP", TaxTreatment.GERMAN_STANDARD);
  }

  private SampleDocument next(String supplier, String entity, TaxTreatment tax) {
    return moved(TradeRelation.of(supplier, entity, "EUR", tax));
  }

  private SampleDocument moved(TradeRelation relation) {
    return source.invoice(relation, FIRST_SERIAL + position);
  }

  private static List<SampleDocument.Line> oneMore(List<SampleDocument.Line> lines) {
    return lines.stream()
        .map(l -> new SampleDocument.Line(l.name(), l.quantity() + 1, l.price(), l.tax()))
        .toList();
  }

  private void document(String text, SampleDocument document, String state, String reason)
      throws IOException {
    file(text, document.number(), UblWriter.write(document), state, reason);
  }

  private void unreadable(String text, String content, String reason) throws IOException {
    file(text, null, content, "UNREADABLE", reason);
  }

  private void file(
      String text, @Nullable String number, String content, String state, String reason)
      throws IOException {
    String name = target.faultName(++position, text);
    target.write(name, content);
    target.expect(new GeneratedFile(name, number, state, reason));
  }
}
