package io.ledgerway.flow.settlement;

import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all evidence of one payment comes to. Immutable.
 *
 * @param status where the payment stands; null when no evidence says so
 * @param code the code of the evidence that decided, as received; null when it has none
 * @param inherited whether only reports about its file or batch say so
 * @param finalAfter the last day on which a SETTLED payment may be returned by the rules of its
 *     rail: until then it is provisional; null for every other status, and where rail or day are
 *     not known
 * @param amount what was debited, else what a report names; null when nobody named one
 * @param reasons of the evidence that decided, without repetition, with what they mean
 * @param holds codes that keep it waiting for a person or for money while it is ACKNOWLEDGED: PATC,
 *     BLCK, RVCM, RVMC, RVNM
 * @param contradictions what can't all be true
 * @param evidence all of it, each once, in an order of its own
 */
public record FoldedStatus(
    @Nullable InstructionStatus status,
    @Nullable String code,
    boolean inherited,
    @Nullable LocalDate finalAfter,
    @Nullable Money amount,
    List<ExplainedReason> reasons,
    Set<String> holds,
    Set<Contradiction> contradictions,
    List<PaymentEvidence> evidence) {}
