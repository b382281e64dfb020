package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.examples.hybriderp.work.RunResult;
import io.ledgerway.examples.hybriderp.work.Totals;
import io.ledgerway.flow.StateGroup;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The table at the end of a run. */
final class SummaryTable {

  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private SummaryTable() {}

  static void print(RunResult result, PrintWriter out, ColorScheme colors) {
    Totals totals = result.totals();
    StringBuilder header =
        new StringBuilder(String.format(Locale.ROOT, "%-10s%10s", "", "invoices"));
    totals.read().keySet().forEach(code -> header.append(right(code)));
    out.println(colors.text("@|bold " + header + "|@"));
    for (StateGroup group : StateGroup.values()) {
      StringBuilder row =
          new StringBuilder(
              String.format(Locale.ROOT, "%-10s%10d", group.label(), totals.count(group)));
      totals.read().keySet().forEach(code -> row.append(right(plain(totals.sum(code, group)))));
      out.println(row);
    }
    StringBuilder sum =
        new StringBuilder(
            String.format(Locale.ROOT, "%-10s%10d", "read", result.invoicesInFiles()));
    totals.read().values().forEach(amount -> sum.append(right(plain(amount))));
    out.println(sum);
    Ansi.Text verdict =
        colors.text(
            result.addsUp()
                ? "@|green read = paid + netted + rejected + held + waiting|@"
                : "@|red read does NOT equal paid + netted + rejected + held + waiting|@");
    out.println(verdict);
    out.println("files that could not be read: " + totals.unreadable());
    if (result.refusedAnswers() > 0) {
      out.println(
          colors.text(
              "@|red answers of ERPs and banks that were refused: "
                  + result.refusedAnswers()
                  + " (see status and rejected/)|@"));
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%d invoices read now in %s s (%s a second), peak memory %s",
            result.readNow(),
            seconds(result),
            perSecond(result),
            result.peakMemory()));
    out.println("report: " + result.report());
    out.flush();
  }

  private static String right(String text) {
    return String.format(Locale.ROOT, " %18s", text);
  }

  private static String plain(BigDecimal amount) {
    return amount.toPlainString();
  }

  private static BigDecimal seconds(RunResult result) {
    return BigDecimal.valueOf(result.took().toMillis()).divide(MILLIS, 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal perSecond(RunResult result) {
    return BigDecimal.valueOf(result.readNow())
        .multiply(MILLIS)
        .divide(BigDecimal.valueOf(Math.max(1, result.took().toMillis())), 0, RoundingMode.HALF_UP);
  }
}
