package io.ledgerway.flow;

/**
 * A subject that enters a flow, with its document. Immutable.
 *
 * @param subject the subject
 * @param document the document as JSON; never changes
 */
public record NewSubject(Subject subject, String document) {}
