package io.ledgerway.testkit.contract;

import java.util.function.IntFunction;

/**
 * How long one request may be. Immutable.
 *
 * @param <T> the document
 * @param most how many bytes the body may have, by the target's documentation
 * @param wide documents that the target takes, told apart by their number, of characters that take
 *     several bytes: as many as one call takes have fewer characters than {@code most} together,
 *     and more bytes
 */
public record ByteLimit<T>(int most, IntFunction<Sample<T>> wide) {}
