package io.ledgerway.examples.hybriderp.statement;

import io.ledgerway.base.bankformats.Bai2Reader;
import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.bankformats.Mt940Reader;
import io.ledgerway.base.bankformats.NachaItem;
import io.ledgerway.base.bankformats.NachaOptions;
import io.ledgerway.base.bankformats.NachaReader;
import io.ledgerway.base.bankformats.StatementFormat;
import io.ledgerway.base.bankformats.Strictness;
import io.ledgerway.base.iso20022.CamtReader;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a statement file of any format, from its beginning to its end or to what breaks it. */
public final class StatementFile {

  private final Path file;
  private final AccountNumber account;
  private final Strictness strictness;
  private final Consumer<StatementPart> parts;

  /**
   * A file.
   *
   * @param file the file
   * @param account the account of formats that name none
   * @param strict whether the first deviation from the format ends the file
   * @param parts who is told
   */
  public StatementFile(
      Path file, AccountNumber account, boolean strict, Consumer<StatementPart> parts) {
    this.file = file;
    this.account = account;
    this.strictness = strict ? Strictness.STRICT : Strictness.LENIENT;
    this.parts = parts;
  }

  /** Reads it; what ends it early is the last remark. */
  public void read() {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      StatementFormat.of(in).ifPresentOrElse(format -> read(format, in), this::refuse);
    } catch (XmlProblem e) {
      parts.accept(
          new StatementPart.Remark(
              e.line(), true, e.code().name(), String.valueOf(e.getMessage())));
    } catch (BankFormatProblem e) {
      parts.accept(
          new StatementPart.Remark(e.line(), true, e.rule(), String.valueOf(e.getMessage())));
    } catch (IOException | UncheckedIOException e) {
      parts.accept(
          new StatementPart.Remark(
              null, true, "IO", "The file can't be read: check that it is there and readable"));
    }
  }

  private void refuse() {
    parts.accept(
        new StatementPart.Remark(
            1L,
            true,
            "UNKNOWN_FORMAT",
            "This is no camt.052, camt.053, camt.054, MT940, MT942, BAI2 or NACHA file"));
  }

  private void read(StatementFormat format, BufferedInputStream in) {
    switch (format) {
      case XML -> {
        try (CamtReader reader = CamtReader.open(in, XmlLimits.defaults())) {
          all(reader::next, () -> reader.message().name());
        }
      }
      case MT940 -> {
        try (Mt940Reader reader = Mt940Reader.open(in, strictness)) {
          all(reader::next, format::name);
        }
      }
      case BAI2 -> {
        try (Bai2Reader reader = Bai2Reader.open(in, strictness)) {
          all(reader::next, format::name);
        }
      }
      case NACHA -> {
        try (NachaReader reader = NachaReader.open(in, NachaOptions.of(account, strictness))) {
          returns(reader);
        }
      }
    }
  }

  private void all(Supplier<@Nullable StatementItem> items, Supplier<String> message) {
    for (StatementItem item = items.get(); item != null; item = items.get()) {
      if (item instanceof StatementItem.Event booked) {
        parts.accept(new StatementPart.Event(booked.event()));
      } else if (item instanceof StatementItem.Footer end) {
        parts.accept(new StatementPart.End(end.statement(), message.get()));
      } else if (item instanceof StatementItem.Remark remark) {
        parts.accept(remark(remark.line(), remark.finding()));
      }
    }
  }

  private void returns(NachaReader reader) {
    boolean ok = true;
    for (NachaItem item = reader.next(); item != null; item = reader.next()) {
      if (item instanceof NachaItem.Return back) {
        parts.accept(new StatementPart.Event(back.event()));
      } else if (item instanceof NachaItem.Change change) {
        parts.accept(new StatementPart.Change(change.notice()));
      } else if (item instanceof NachaItem.Remark remark) {
        StatementPart.Remark part = remark(remark.line(), remark.finding());
        ok &= !part.error();
        parts.accept(part);
      }
    }
    parts.accept(
        new StatementPart.Check(
            "CONTROL_TOTALS",
            ok,
            ok
                ? "Counts, hashes and totals of batches and file agree"
                : "The file is not complete: see its errors"));
  }

  private static StatementPart.Remark remark(@Nullable Long line, Finding finding) {
    return new StatementPart.Remark(
        line, finding.severity().equals(Severity.ERROR), finding.rule(), finding.message());
  }
}
