/**
 * Files on local folders: complete or not there, never replaced, kept in an archive when done.
 *
 * <p>A temporary name is {@code .lw-<final name>.tmp}; nobody but the runtime removes one.
 */
@NullMarked
package io.ledgerway.runtime.file;

import org.jspecify.annotations.NullMarked;
