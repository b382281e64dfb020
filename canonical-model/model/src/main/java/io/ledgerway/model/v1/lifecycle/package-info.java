/**
 * Which status may follow which, as data: one lifecycle for each axis of each document.
 *
 * <p>{@link io.ledgerway.model.v1.lifecycle.LifecyclePolicy#STRICT} guards commands of ours, {@link
 * io.ledgerway.model.v1.lifecycle.LifecyclePolicy#OBSERVE} takes what a source reports and notes
 * the gap. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.ledgerway.model.v1.lifecycle;

import org.jspecify.annotations.NullMarked;
