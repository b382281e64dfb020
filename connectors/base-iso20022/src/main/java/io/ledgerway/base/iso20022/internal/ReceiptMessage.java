package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.ReceiptCodes;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.PaymentStatusReportBuilder;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state of reading the receipts and rejections of a file. */
public final class ReceiptMessage {

  private static final String REJECT = "admi.002";
  private static final int MOST_CODES = 1_000;

  private final IsoInput input;
  private final ReceiptCodes codes;
  private @Nullable String id;
  private @Nullable Instant at;
  private boolean answered;
  private boolean ended;

  /** What is said of one message. */
  private final class Answer {
    private final KeptTexts kept = new KeptTexts(input.path());
    private final List<String> statuses = new ArrayList<>();
    private final List<StatusReason> reasons = new ArrayList<>();
    private @Nullable String reference;
  }

  /**
   * The messages of a file.
   *
   * @param input stands on the first message element
   * @param codes what the bank's codes mean
   */
  public ReceiptMessage(IsoInput input, ReceiptCodes codes) {
    this.input = input;
    this.codes = codes;
  }

  /**
   * The next report.
   *
   * @return the report, or null after the last one
   */
  public @Nullable PaymentStatusReport next() {
    PaymentStatusReport report = null;
    while (report == null && !ended) {
      report = input.message().name().equals(REJECT) ? rejection() : fromReceipt();
    }
    return report;
  }

  private @Nullable PaymentStatusReport fromReceipt() {
    if (!input.next()) {
      if (!answered) {
        throw noReference();
      }
      endMessage();
      return null;
    }
    switch (input.name()) {
      case "MsgHdr", "MsgId" -> header();
      case "RctDtls", "Rpt" -> {
        return receipt();
      }
      default -> input.skip();
    }
    return null;
  }

  private void endMessage() {
    id = null;
    at = null;
    answered = false;
    input.endDocument();
    ended = !input.nextDocument();
  }

  private void header() {
    while (input.next()) {
      switch (input.name()) {
        case "MsgId" -> id = input.text();
        case "CreDtTm" -> at = moment();
        default -> input.skip();
      }
    }
  }

  private @Nullable Instant moment() {
    String text = input.text();
    return text == null ? null : IsoInput.moment(text);
  }

  private PaymentStatusReport receipt() {
    Answer answer = new Answer();
    while (input.next()) {
      switch (input.name()) {
        case "OrgnlMsgId" -> answer.reference = input.only("MsgId");
        case "RltdRef" -> answer.reference = input.only("Ref");
        case "ReqHdlg" -> handling(answer);
        default -> input.keep(answer.kept);
      }
    }
    return report(answer, codes.status(answer.statuses));
  }

  private void handling(Answer answer) {
    String code = null;
    String text = null;
    Instant when = null;
    while (input.next()) {
      switch (input.name()) {
        case "StsCd" -> code = input.text();
        case "StsDtTm" -> when = moment();
        case "Desc" -> text = input.text();
        default -> input.keep(answer.kept);
      }
    }
    if (answer.statuses.size() >= MOST_CODES) {
      throw input.tooMuch("a receipt has more than " + MOST_CODES + " status codes");
    }
    answer.statuses.add(Objects.requireNonNullElse(code, ""));
    answer.reasons.add(new StatusReason(null, code, text, when, null));
  }

  /** Its only answer is the message itself. */
  private PaymentStatusReport rejection() {
    Answer answer = new Answer();
    while (input.next()) {
      switch (input.name()) {
        case "RltdRef" -> answer.reference = input.only("Ref");
        case "Rsn" -> reason(answer);
        default -> input.keep(answer.kept);
      }
    }
    id = REJECT + "/" + answer.reference;
    PaymentStatusReport report = report(answer, InstructionStatus.REJECTED);
    endMessage();
    return report;
  }

  private void reason(Answer answer) {
    String code = null;
    String text = null;
    while (input.next()) {
      switch (input.name()) {
        case "RjctgPtyRsn" -> code = input.text();
        case "RjctnDtTm" -> at = moment();
        case "RsnDesc" -> text = input.text();
        default -> input.keep(answer.kept);
      }
    }
    answer.reasons.add(new StatusReason(null, code, text, at, null));
  }

  private PaymentStatusReport report(Answer answer, @Nullable InstructionStatus status) {
    if (answer.reference == null) {
      throw noReference();
    }
    answered = true;
    return PaymentStatusReportBuilder.builder()
        .reportId(id == null ? input.message().name() + "/" + answer.reference : id)
        .level(StatusReportLevel.FILE)
        .originalFileId(answer.reference)
        .status(answer.statuses.isEmpty() ? null : answer.statuses.get(0))
        .canonicalStatus(status)
        .reasons(answer.reasons)
        .reportedAt(at)
        .extensions(answer.kept.extensions())
        .build();
  }

  private XmlProblem noReference() {
    return input.problem(
        "the answer does not say to which message it is (OrgnlMsgId/MsgId or RltdRef/Ref). Have the"
            + " file corrected.");
  }
}
