package io.ledgerway.examples.hybriderp.generate;

import org.jspecify.annotations.Nullable;

/**
 * A generated file and what has to become of it.
 *
 * @param file name of the file
 * @param number invoice number, absent where the file can't be read
 * @param state PAID, NETTED, REJECTED, HELD or UNREADABLE
 * @param reason why, absent where all went well
 */
public record GeneratedFile(
    String file, @Nullable String number, String state, @Nullable String reason) {}
