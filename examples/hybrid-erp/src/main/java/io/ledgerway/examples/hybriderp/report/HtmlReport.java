package io.ledgerway.examples.hybriderp.report;

import io.ledgerway.examples.hybriderp.work.StatusLine;
import io.ledgerway.examples.hybriderp.work.StatusView;
import io.ledgerway.examples.hybriderp.work.Totals;
import io.ledgerway.flow.StateGroup;
import io.ledgerway.model.v1.value.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the report page, row by row. */
public final class HtmlReport {

  private static final int MOST_ROWS_PER_KIND = 5000;

  private final Writer out;
  private String kind = "";
  private int rows;

  private HtmlReport(Writer out) {
    this.out = out;
  }

  /**
   * Writes the page; the former one stays until the new one is complete.
   *
   * @param file where to
   * @param totals counts and sums of invoices
   * @param view every document
   * @param at when the page is made
   * @return the file
   */
  public static Path write(Path file, Totals totals, StatusView view, Instant at) {
    Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      try (Writer out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
        new HtmlReport(out).page(totals, view, at);
      }
      return Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Report " + file + " can't be written", e);
    }
  }

  private void page(Totals totals, StatusView view, Instant at) throws IOException {
    out.write(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Hybrid ERP: where everything stands</title>
        <style>
        body { font: 14px/1.4 system-ui, sans-serif; margin: 2em; color: #222; }
        table { border-collapse: collapse; margin: .5em 0 2em; }
        th, td { border-bottom: 1px solid #ddd; padding: .25em .7em; text-align: left; vertical-align: top; }
        td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .paid, .netted { color: #176117; } .held { color: #8a5300; } .rejected { color: #a11; }
        </style></head><body>
        <h1>Where everything stands</h1>
        """);
    out.write("<p>As of " + escape(at.truncatedTo(ChronoUnit.SECONDS).toString()) + ".</p>\n");
    summary(totals);
    view.forEach(this::row);
    endTable();
    out.write("</body></html>\n");
  }

  private void summary(Totals totals) throws IOException {
    out.write("<h2>Invoices</h2>\n<table><tr><th></th><th class=\"n\">documents</th>");
    for (String currency : totals.read().keySet()) {
      out.write("<th class=\"n\">" + escape(currency) + "</th>");
    }
    out.write("</tr>\n");
    for (StateGroup group : StateGroup.values()) {
      out.write("<tr><td class=\"" + group.label() + "\">" + group.label() + "</td>");
      out.write("<td class=\"n\">" + totals.count(group) + "</td>");
      for (String currency : totals.read().keySet()) {
        amount(totals.sum(currency, group));
      }
      out.write("</tr>\n");
    }
    out.write("<tr><th>read</th><th class=\"n\">" + totals.invoices() + "</th>");
    for (Map.Entry<String, BigDecimal> read : totals.read().entrySet()) {
      amount(read.getValue());
    }
    out.write("</tr></table>\n<p>Files that could not be read: " + totals.unreadable() + ".</p>\n");
  }

  private void amount(BigDecimal amount) throws IOException {
    out.write("<td class=\"n\">" + amount.toPlainString() + "</td>");
  }

  private void row(StatusLine line) {
    try {
      if (!line.kind().equals(kind)) {
        endTable();
        kind = line.kind();
        rows = 0;
        out.write("<h2>" + escape(kind) + "s</h2>\n<table><tr><th>number</th><th>entity</th>");
        out.write(
            "<th class=\"n\">amount</th><th>state</th><th>reason</th><th>updated</th></tr>\n");
      }
      rows++;
      if (rows <= MOST_ROWS_PER_KIND) {
        write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(StatusLine line) throws IOException {
    Money amount = line.amount();
    out.write("<tr title=\"" + escape(line.id()) + "\"><td>" + escape(line.number()) + "</td>");
    out.write("<td>" + escape(line.entity()) + "</td>");
    out.write("<td class=\"n\">" + escape(amount == null ? null : amount.toString()) + "</td>");
    out.write("<td class=\"" + line.group() + "\">" + escape(line.state()) + "</td><td>");
    out.write(escape(line.code()) + (line.message() == null ? "" : ": " + escape(line.message())));
    Instant updated = line.updatedAt();
    out.write(
        "</td><td>"
            + (updated == null ? "" : updated.truncatedTo(ChronoUnit.SECONDS))
            + "</td></tr>\n");
  }

  private void endTable() throws IOException {
    if (!kind.isEmpty()) {
      out.write("</table>\n");
      if (rows > MOST_ROWS_PER_KIND) {
        out.write(
            "<p>The first " + MOST_ROWS_PER_KIND + " of " + rows + "; all: status --json.</p>\n");
      }
    }
  }

  private static String escape(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}
