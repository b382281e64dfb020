/** What local and remote folders have alike. */
@NullMarked
package io.ledgerway.runtime.file.internal;

import org.jspecify.annotations.NullMarked;
