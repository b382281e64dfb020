/**
 * Reads and writes canonical documents as JSON without loss, and hashes their canonical form.
 *
 * <p>JSON mirrors the records one to one. Amounts are strings that keep their scale; members of a
 * newer minor version are kept and written back; nothing passes through binary floating point.
 */
@NullMarked
package io.ledgerway.model.json;

import org.jspecify.annotations.NullMarked;
