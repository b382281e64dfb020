/**
 * Protection of files by OpenPGP (RFC 9580 and RFC 4880), with Bouncy Castle.
 *
 * <p>Begin with {@link io.ledgerway.openpgp.OpenPgpProtection}.
 */
@NullMarked
package io.ledgerway.openpgp;

import org.jspecify.annotations.NullMarked;
