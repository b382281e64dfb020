/**
 * HTTP endpoints of connections, on OkHttp.
 *
 * <p>A write goes out at most once, whatever the client library would do by itself, and a failure
 * says whether a byte of it may have gone out. Durations and instants are those of the clock that
 * was given; sizes are bytes after decompression.
 */
@NullMarked
package io.ledgerway.runtime.http;

import org.jspecify.annotations.NullMarked;
