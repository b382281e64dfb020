/** How live mode looks at a sandbox without keeping anything of it; nobody's API. */
@NullMarked
package io.ledgerway.testkit.contract.live.internal;

import org.jspecify.annotations.NullMarked;
