package io.ledgerway.testkit.contract;

import java.util.function.Supplier;

/**
 * A change that somebody else has overtaken. Immutable.
 *
 * @param <T> the document
 * @param sample the document, made from a version that the target has left behind
 * @param held everything that the target holds of the document, in a form that shows any change
 */
public record StaleWrite<T>(Sample<T> sample, Supplier<String> held) {}
