package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payable.PayableData;
import io.ledgerway.flow.payable.PayableSteps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a copy of every rejected invoice into the reject folder, its reason beside it. */
final class RejectedInvoices {

  private static final int PAGE = 500;

  private final Workplace workplace;
  private final String folder;

  RejectedInvoices(Workplace workplace, String folder) {
    this.workplace = workplace;
    this.folder = folder;
  }

  void keepCopies() {
    Map<String, FileEntry> files = new HashMap<>();
    for (FileEntry file : workplace.runtime().folders().list(folder)) {
      files.put(file.sha256() + file.name(), file);
    }
    long after = 0;
    while (true) {
      List<Subject> page =
          workplace.flows().at(SubjectKind.INVOICE, PayableSteps.DONE, after, PAGE);
      if (page.isEmpty()) {
        return;
      }
      after = page.get(page.size() - 1).sequence();
      for (Subject subject : page) {
        if (subject.state().equals(PayableSteps.STATE_REJECTED)) {
          keep(subject, files);
        }
      }
    }
  }

  private void keep(Subject subject, Map<String, FileEntry> files) {
    PayableData data = PayableData.of(subject);
    FileEntry file = files.get(data.fileSha256() + data.file());
    if (file != null) {
      workplace
          .runtime()
          .rejects()
          .keep(
              file.name(),
              file.sha256(),
              workplace.runtime().folders().open(file),
              subject.reasonCode() + ": " + subject.reason() + "\n");
    }
  }
}
