/**
 * Streaming XML made safe: no document types, no external entities, and a limit on everything.
 *
 * <p>{@link io.ledgerway.base.xml.XmlCursor} reads, {@link io.ledgerway.base.xml.XmlWriter} writes.
 * Neither holds more than the element at hand, so memory does not grow with the file. Instances are
 * confined to one thread.
 */
@NullMarked
package io.ledgerway.base.xml;

import org.jspecify.annotations.NullMarked;
