/**
 * The contract of consumers: what a team's own code makes of canonical documents, held against the
 * schemas of the versions that the team says it supports. Incubating.
 */
@NullMarked
package io.ledgerway.testkit.consumer;

import org.jspecify.annotations.NullMarked;
