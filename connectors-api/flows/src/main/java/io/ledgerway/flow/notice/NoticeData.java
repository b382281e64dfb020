package io.ledgerway.flow.notice;

import org.jspecify.annotations.Nullable;

/**
 * The flow's own facts about a notice. Immutable.
 *
 * @param connection where it was read
 * @param operation by which operation
 * @param category why it is no document
 * @param code the source's own code
 * @param line line of the source; null where it has none
 */
public record NoticeData(
    String connection,
    String operation,
    String category,
    @Nullable String code,
    @Nullable Integer line) {}
