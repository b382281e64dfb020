package io.ledgerway.flow.payable;

import io.ledgerway.flow.CounterpartyText;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.runtime.checkpoint.PageSink;
import io.ledgerway.runtime.idempotency.Evidence;
import io.ledgerway.runtime.idempotency.EvidenceDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an ERP's acknowledgements: as proof for the intention, then for the invoice. The same one
 * again changes nothing; one that nothing waits for is logged.
 */
public final class PostingEvidence implements PageSink<PostingAcknowledgement> {

  private static final Logger LOG = LoggerFactory.getLogger(PostingEvidence.class);

  private final String connection;
  private final EvidenceDesk desk;
  private final FlowStore store;

  /**
   * A sink for the acknowledgements of one connection.
   *
   * @param connection stable id of the connection
   * @param desk where proof goes
   * @param store where subjects are kept
   */
  public PostingEvidence(String connection, EvidenceDesk desk, FlowStore store) {
    this.connection = connection;
    this.desk = desk;
    this.store = store;
  }

  @Override
  public void accept(List<Envelope<PostingAcknowledgement>> items) {
    List<Evidence> evidence = new ArrayList<>();
    Map<String, Subject> subjects = new HashMap<>(subjects(messageIds(items)));
    for (Envelope<PostingAcknowledgement> item : items) {
      if (item.document().decision().isKnown()) {
        evidence.addAll(evidence(item.document(), subjects));
      } else {
        LOG.warn(
            "Connection {} answered {}, which says neither posted nor refused: still waiting",
            connection,
            item.document().decision());
      }
    }
    desk.apply(connection, evidence);
    FlowChange change = new FlowChange();
    changed(evidence, subjects, posted(items)).values().forEach(change::update);
    if (!change.isEmpty()) {
      store.commit(change);
    }
  }

  /** What is posted by its own answer; that its file was posted proves less than a refusal. */
  private static Set<String> posted(List<Envelope<PostingAcknowledgement>> items) {
    Set<String> posted = new HashSet<>();
    for (Envelope<PostingAcknowledgement> item : items) {
      if (PostingDecision.POSTED.equals(item.document().decision())) {
        posted.add(item.document().messageId());
      }
    }
    return posted;
  }

  private Map<String, Subject> changed(
      List<Evidence> evidence, Map<String, Subject> subjects, Set<String> proven) {
    Map<String, Subject> changed = new LinkedHashMap<>();
    for (Evidence each : evidence) {
      Subject known = subjects.get(each.wireKey());
      if (known == null) {
        LOG.warn("Connection {} acknowledged a document that is not awaited", connection);
        continue;
      }
      Subject subject = changed.getOrDefault(known.id(), known);
      boolean posted = each.applied() && proven.contains(each.wireKey());
      if (isOpen(subject) || (posted && isRefused(subject))) {
        changed.put(subject.id(), each.applied() ? posted(subject, each) : refused(subject, each));
      }
    }
    return changed;
  }

  /** What was refused and is proven to be posted after all must not be posted once more. */
  private static boolean isRefused(Subject subject) {
    return subject.step().equals(PayableSteps.HELD)
        && HoldType.POSTING_REFUSED.value().equals(subject.reasonCode());
  }

  private static List<String> messageIds(List<Envelope<PostingAcknowledgement>> items) {
    return items.stream().map(item -> item.document().messageId()).toList();
  }

  private Map<String, Subject> subjects(List<String> wireKeys) {
    return store.byCorrelation(SubjectKind.INVOICE, wireKeys);
  }

  /** An acknowledgement of a whole file speaks for every document in it. */
  private List<Evidence> evidence(
      PostingAcknowledgement acknowledgement, Map<String, Subject> subjects) {
    List<String> wireKeys = List.of(acknowledgement.messageId());
    if (!subjects.containsKey(acknowledgement.messageId())) {
      wireKeys = desk.wireKeysBehind(acknowledgement.messageId());
      subjects.putAll(subjects(wireKeys));
    }
    boolean applied = PostingDecision.POSTED.equals(acknowledgement.decision());
    List<String> reasons = acknowledgement.reasons();
    List<Evidence> evidence = new ArrayList<>();
    for (String wireKey : wireKeys) {
      evidence.add(
          new Evidence(
              connection,
              wireKey,
              applied,
              acknowledgement.targetDocumentNumber(),
              reasons.isEmpty() ? null : reasons.get(0),
              reasons.isEmpty() ? null : String.join(": ", reasons)));
    }
    return evidence;
  }

  private static boolean isOpen(Subject subject) {
    return subject.step().equals(PayableSteps.POST)
        || subject.step().equals(PayableSteps.AWAIT_POSTING)
        || (subject.step().equals(PayableSteps.HELD)
            && (HoldType.OUTCOME_UNKNOWN.value().equals(subject.reasonCode())
                || HoldType.CONNECTION_GONE.value().equals(subject.reasonCode())));
  }

  private Subject posted(Subject subject, Evidence evidence) {
    return PayableData.of(subject).toBuilder()
        .connection(connection)
        .ledgerNumber(evidence.reference())
        .build()
        .on(subject)
        .moveTo(PayableSteps.PAYABLE, PayableSteps.STATE_POSTED);
  }

  private static Subject refused(Subject subject, Evidence evidence) {
    return refused(subject, evidence.reasonCode(), evidence.reason());
  }

  static Subject refused(Subject subject, @Nullable String code, @Nullable String reason) {
    return PayableDecision.hold(
        subject,
        HoldType.POSTING_REFUSED,
        "The ERP refused it"
            + (reason == null
                ? (code == null ? "" : " (" + code + ")")
                : " (" + CounterpartyText.masked(reason) + ")")
            + ": remove the cause there, then approve to post again, or reject");
  }
}
