/**
 * Files on an SFTP server, with the meanings of local folders: complete or not there, never
 * replaced, kept in an archive when done.
 *
 * <p>The server is known by its pinned host key before any secret leaves. A file gets its final
 * name by the rename of protocol version 3, which refuses an existing target; a rename without an
 * answer is in doubt.
 */
@NullMarked
package io.ledgerway.runtime.file.sftp;

import org.jspecify.annotations.NullMarked;
