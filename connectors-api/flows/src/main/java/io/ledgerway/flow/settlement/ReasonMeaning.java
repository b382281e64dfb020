package io.ledgerway.flow.settlement;

/**
 * What a reason code means. Immutable.
 *
 * @param code the code
 * @param name its meaning in a few words of ours
 * @param advice what a person does about it
 */
public record ReasonMeaning(String code, String name, RetryAdvice advice) {}
