package io.ledgerway.examples.hybriderp.paymentstatus;

import io.ledgerway.base.bankformats.StatementFormat;
import io.ledgerway.base.iso20022.Camt029Reader;
import io.ledgerway.base.iso20022.Pain002Reader;
import io.ledgerway.base.iso20022.ReceiptCodes;
import io.ledgerway.base.iso20022.ReceiptReader;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.examples.hybriderp.statement.StatementFile;
import io.ledgerway.examples.hybriderp.statement.StatementPart;
import io.ledgerway.flow.settlement.PaymentEvidence;
import io.ledgerway.flow.settlement.ReasonCodeSet;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.payment.CancellationResponse;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.settlement.StatementCheck;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a file: status reports, receipts, answers to cancellations, or statements of any
 * format, told by its content.
 *
 * @param evidence what counts
 * @param problems what does not, and why
 */
public record EvidenceFile(List<PaymentEvidence> evidence, List<Problem> problems) {

  private static final Pattern STATUS_REPORT = Pattern.compile("CstmrPmtStsRpt|pain\\.002\\.");
  private static final Pattern RECEIPT =
      Pattern.compile("<(\\w+:)?(Rct|RctAck)[\\s>]|xsd:(camt\\.025|admi\\.00[27])\\.|<admi\\.002");
  private static final Pattern CANCELLATION_ANSWER =
      Pattern.compile("RsltnOfInvstgtn|camt\\.029\\.");

  /**
   * Something that keeps evidence from counting, or that is no evidence.
   *
   * @param line the line, from 1; null where there is none
   * @param error whether evidence is missing for it
   * @param rule what was noticed
   * @param message the same in words
   */
  public record Problem(@Nullable Long line, boolean error, String rule, String message) {}

  /**
   * Reads a file. What breaks off does not count at all, nor does a statement that does not add up.
   *
   * @param file the file
   * @param account our account, for formats that name none
   * @return what is in it
   */
  public static EvidenceFile read(Path file, AccountNumber account) {
    EvidenceFile read = new EvidenceFile(new ArrayList<>(), new ArrayList<>());
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      String beginning = StatementFormat.beginning(in);
      if (STATUS_REPORT.matcher(beginning).find()) {
        read.reports(in);
        return read;
      }
      if (RECEIPT.matcher(beginning).find()) {
        read.receipts(in);
        return read;
      }
      if (CANCELLATION_ANSWER.matcher(beginning).find()) {
        read.answers(in);
        return read;
      }
      if (StatementFormat.of(in).isEmpty()) {
        read.problems.add(
            new Problem(
                1L,
                true,
                "UNKNOWN_FORMAT",
                "This is no pain.002, camt.025, camt.029, camt.052, camt.053, camt.054, admi.002,"
                    + " admi.007, MT940, MT942, BAI2 or NACHA file"));
        return read;
      }
    } catch (XmlProblem e) {
      read.evidence.clear();
      read.problems.add(
          new Problem(e.line(), true, e.code().name(), String.valueOf(e.getMessage())));
      return read;
    } catch (IOException | UncheckedIOException e) {
      read.problems.add(
          new Problem(
              null, true, "IO", "The file can't be read: check that it is there and readable"));
      return read;
    }
    read.statements(file, account);
    return read;
  }

  private void reports(BufferedInputStream in) {
    try (Pain002Reader reader = Pain002Reader.open(in, XmlLimits.defaults())) {
      for (PaymentStatusReport each = reader.next(); each != null; each = reader.next()) {
        evidence.add(new PaymentEvidence.Reported(each));
      }
    }
  }

  private void receipts(BufferedInputStream in) {
    try (ReceiptReader reader = ReceiptReader.open(in, XmlLimits.defaults(), ReceiptCodes.NONE)) {
      for (PaymentStatusReport each = reader.next(); each != null; each = reader.next()) {
        evidence.add(new PaymentEvidence.Reported(each));
      }
    }
  }

  private void answers(BufferedInputStream in) {
    try (Camt029Reader reader = Camt029Reader.open(in, XmlLimits.defaults())) {
      for (CancellationResponse each = reader.next(); each != null; each = reader.next()) {
        evidence.add(new PaymentEvidence.CancellationAnswered(each));
      }
    }
  }

  private void statements(Path file, AccountNumber account) {
    List<PaymentEvidence> open = new ArrayList<>();
    List<Problem> errors = new ArrayList<>();
    new StatementFile(file, account, false, part -> take(part, open, errors)).read();
    if (errors.isEmpty()) {
      evidence.addAll(open);
    } else if (!open.isEmpty()) {
      leftOut(open.size());
    }
    problems.addAll(errors);
  }

  private void take(StatementPart part, List<PaymentEvidence> open, List<Problem> errors) {
    if (part instanceof StatementPart.Event booked) {
      open.add(new PaymentEvidence.Entered(booked.event()));
    } else if (part instanceof StatementPart.End end) {
      StatementCheck check = end.statement().check();
      close(open, check == null || !Boolean.FALSE.equals(check.balanced()));
    } else if (part instanceof StatementPart.Check check) {
      close(open, check.ok());
    } else if (part instanceof StatementPart.Change change) {
      problems.add(
          new Problem(
              null,
              false,
              "NOTIFICATION_OF_CHANGE",
              change.notice().code()
                  + ReasonCodeSet.ACH_CHANGE
                      .meaning(change.notice().code())
                      .map(meaning -> " (" + meaning.name() + ")")
                      .orElse("")
                  + " for "
                  + change.notice().originalTraceNumber()
                  + ": verify the supplier's account, the payment itself is not changed"));
    } else if (part instanceof StatementPart.Remark remark) {
      (remark.error() ? errors : problems)
          .add(new Problem(remark.line(), remark.error(), remark.rule(), remark.message()));
    }
  }

  private void close(List<PaymentEvidence> open, boolean agrees) {
    if (agrees) {
      evidence.addAll(open);
    } else {
      leftOut(open.size());
    }
    open.clear();
  }

  private void leftOut(int entries) {
    problems.add(
        new Problem(
            null,
            true,
            "LEFT_OUT",
            "A statement does not add up or breaks off: its "
                + entries
                + " entries are left out. Have it delivered again"));
  }
}
