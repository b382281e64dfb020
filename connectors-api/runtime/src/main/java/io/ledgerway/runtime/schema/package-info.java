/** Whether the fields of targets are still what they were when somebody last looked. */
@NullMarked
package io.ledgerway.runtime.schema;

import org.jspecify.annotations.NullMarked;
