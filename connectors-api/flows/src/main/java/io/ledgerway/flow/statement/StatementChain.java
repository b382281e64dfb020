package io.ledgerway.flow.statement;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.KeyClaim;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.flow.statement.Link.Position;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.StatementRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the headers of statements and holds those that do not follow the last one of their account:
 * by their number where the bank counts, and by their balances, as each opens with what the one
 * before it closed with. One that was received before is held until its end says that it is the
 * same. The first one of an account begins its chain. What fills a gap sets free what waited for
 * it.
 *
 * <p>Taking the same header again changes nothing. Thread-safe; of two workers on one account one
 * may fail with {@link io.ledgerway.flow.StaleSubjectException}, and tries again.
 */
public final class StatementChain {

  private final FlowStore store;

  /**
   * The chains of a store.
   *
   * @param store where subjects are kept
   */
  public StatementChain(FlowStore store) {
    this.store = store;
  }

  /**
   * Takes the beginning or the end of statements.
   *
   * @param documents headers of statements, in the order read; other documents are passed over
   */
  @SuppressWarnings("unchecked")
  public void take(Collection<Envelope<?>> documents) {
    for (Envelope<?> each : documents) {
      if (each.document() instanceof AccountStatement) {
        takeOne((Envelope<AccountStatement>) each);
      }
    }
  }

  private void takeOne(Envelope<AccountStatement> envelope) {
    StatementData data = Link.of(envelope);
    Subject subject = store.find(envelope.id().value()).orElseGet(() -> begin(envelope, data));
    if (data.isComplete() && !dataOf(subject).isComplete()) {
      end(subject, dataOf(subject).endedAs(data));
    }
  }

  private Subject begin(Envelope<AccountStatement> envelope, StatementData data) {
    String id = envelope.id().value();
    Subject judged = judged(subject(envelope, data.begun()), envelope.document());
    store.commit(new FlowChange().insert(new NewSubject(judged, FlowJson.write(envelope))));
    return store.find(id).orElseThrow();
  }

  private Subject judged(Subject subject, AccountStatement statement) {
    StatementData data = dataOf(subject);
    if (data.chain() == null) {
      return subject;
    }
    String earlier = earlier(subject.id(), Link.identity(statement, data));
    if (earlier != null) {
      return with(subject, data.repeating(earlier))
          .moveTo(
              PaymentSteps.HELD,
              StatementStates.HELD,
              StatementStates.REPEATED,
              "It was received before; whether with the same content, its end will tell");
    }
    Subject last = last(data.chain());
    return last != null && Link.position(dataOf(last), data) == Position.GAP
        ? held(subject, last)
        : subject;
  }

  private @Nullable String earlier(String id, String identity) {
    KeyClaim owner =
        Objects.requireNonNull(
            store.claimKeys(List.of(new KeyClaim(identity, id, id))).get(identity), "owner");
    return owner.subject().equals(id) || store.find(owner.subject()).isEmpty()
        ? null
        : owner.subject();
  }

  private static Subject held(Subject subject, Subject last) {
    StatementData data = dataOf(subject);
    StatementData before = dataOf(last);
    return subject.toBuilder()
        .correlation(Link.awaited(data))
        .build()
        .moveTo(
            PaymentSteps.HELD,
            StatementStates.HELD,
            StatementStates.GAP,
            "It does not follow statement "
                + last.number()
                + ", the last one of this account: that one closed with "
                + before.closing()
                + ", this one is number "
                + subject.number()
                + " and opens with "
                + data.opening()
                + ". Its bookings wait: have the bank send what is missing, or approve when nothing"
                + " is");
  }

  private void end(Subject subject, StatementData data) {
    Subject ended = with(subject, data);
    if (StatementStates.REPEATED.equals(subject.reasonCode())) {
      store.commit(new FlowChange().update(compared(ended, data)));
      return;
    }
    Subject last = data.chain() == null ? null : last(data.chain());
    Position position = last == null ? Position.FOLLOWS : Link.position(dataOf(last), data);
    boolean taken = subject.state().equals(StatementStates.TAKEN);
    boolean isLast =
        data.chain() != null
            && data.closing() != null
            && (position == Position.FOLLOWS || (taken && position == Position.GAP));
    if (isLast) {
      append(ended, last);
    } else {
      store.commit(new FlowChange().update(ended));
    }
  }

  private Subject compared(Subject ended, StatementData data) {
    Subject earlier = store.find(Objects.requireNonNull(data.repeats(), "repeats")).orElseThrow();
    return Link.endAlike(dataOf(earlier), data)
        ? ended.moveTo(PaymentSteps.DONE, StatementStates.DUPLICATE)
        : changed(ended);
  }

  private static Subject changed(Subject statement) {
    return statement.moveTo(
        PaymentSteps.HELD,
        StatementStates.HELD,
        StatementStates.REPEATED,
        "It was received before, and now has other entries or another closing balance. Bookings"
            + " that are new wait: ask the bank which one counts, then approve or reject");
  }

  /**
   * Holds statements of which bookings are to wait: those that are held, and those that seemed to
   * be received before and now turn out to have a booking that was not in them.
   *
   * @param ids ids of the statements of new bookings
   * @return the ids of those that are held
   */
  public Set<String> held(Collection<String> ids) {
    Set<String> held = new HashSet<>();
    FlowChange change = new FlowChange();
    for (Subject each : store.find(ids).values()) {
      if (each.state().equals(StatementStates.DUPLICATE)) {
        change.update(changed(each));
        held.add(each.id());
      } else if (each.state().equals(StatementStates.HELD)) {
        held.add(each.id());
      }
    }
    if (!change.isEmpty()) {
      store.commit(change);
    }
    return held;
  }

  /** Makes a statement the last one of its chain, and then what waited for it. */
  private void append(Subject statement, @Nullable Subject last) {
    Subject next = statement;
    Subject before = last;
    while (next != null) {
      StatementData data = dataOf(next);
      String chain = Objects.requireNonNull(data.chain(), "chain");
      FlowChange change = new FlowChange().update(taken(next));
      if (before == null) {
        store.claimKeys(List.of(new KeyClaim(chain, next.id(), next.id())));
      } else {
        change.update(before); // Whoever appends to it at the same time is late.
      }
      store.commit(change.transferKey(new KeyClaim(chain, next.id(), next.id())));
      before = store.find(next.id()).orElseThrow();
      next = waitingFor(before);
    }
  }

  private static Subject taken(Subject subject) {
    return subject.toBuilder()
        .correlation(null)
        .build()
        .moveTo(PaymentSteps.DONE, StatementStates.TAKEN);
  }

  private @Nullable Subject waitingFor(Subject last) {
    StatementData data = dataOf(last);
    for (Subject each : store.byCorrelation(SubjectKind.STATEMENT, Link.awaitedBy(data)).values()) {
      StatementData waiting = dataOf(each);
      if (each.state().equals(StatementStates.HELD)
          && waiting.isComplete()
          && Link.position(data, waiting) == Position.FOLLOWS) {
        return each;
      }
    }
    return null;
  }

  private @Nullable Subject last(String chain) {
    String id = store.keyOwners(List.of(chain)).get(chain);
    return id == null
        ? null
        : store.find(id).filter(each -> dataOf(each).isComplete()).orElse(null);
  }

  /**
   * Whether a person can decide about a statement.
   *
   * @param statement a statement
   * @return true when it is held and was read to its end
   */
  public static boolean canBeDecided(Subject statement) {
    return statement.state().equals(StatementStates.HELD) && dataOf(statement).isComplete();
  }

  /**
   * Lets the bookings of a held statement count.
   *
   * @param statement a held statement that has been read to its end
   * @param decision who says so
   */
  public void approve(Subject statement, OperatorDecision decision) {
    StatementData data = dataOf(statement);
    String chain = Objects.requireNonNull(data.chain(), "chain");
    Subject last = last(chain);
    boolean isNewest =
        data.repeats() == null
            && (last == null || Link.position(dataOf(last), data) != Position.OLDER);
    store.commit(new FlowChange().record(decision).update(taken(statement)));
    if (isNewest) {
      append(store.find(statement.id()).orElseThrow(), last);
    }
  }

  /**
   * Decides that the bookings of a held statement don't count.
   *
   * @param statement a held statement
   * @param decision who says so
   */
  public void reject(Subject statement, OperatorDecision decision) {
    store.commit(
        new FlowChange()
            .record(decision)
            .update(
                statement.toBuilder()
                    .correlation(null)
                    .build()
                    .moveTo(
                        PaymentSteps.DONE,
                        StatementStates.REJECTED,
                        "REJECTED_BY_PERSON",
                        "By " + decision.by() + ": " + decision.reason())));
  }

  private static Subject subject(Envelope<AccountStatement> envelope, StatementData data) {
    AccountStatement statement = envelope.document();
    return new Subject(
        envelope.id().value(),
        SubjectKind.STATEMENT,
        0,
        0,
        PaymentSteps.DONE,
        StatementStates.TAKEN,
        null,
        number(statement.statement()),
        null,
        null,
        null,
        null,
        FlowJson.writeFacts(data),
        null);
  }

  private static @Nullable String number(StatementRef reference) {
    String number = reference.sequence() == null ? reference.id() : reference.sequence();
    return reference.page() == null ? number : number + "/" + reference.page();
  }

  private static Subject with(Subject subject, StatementData data) {
    return subject.toBuilder().data(FlowJson.writeFacts(data)).build();
  }

  private static StatementData dataOf(Subject statement) {
    return FlowJson.readFacts(statement.data(), StatementData.class);
  }
}
