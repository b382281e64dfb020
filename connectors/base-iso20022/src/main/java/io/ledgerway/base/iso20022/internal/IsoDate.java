package io.ledgerway.base.iso20022.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A calendar date, and the moment where the source states one. */
record IsoDate(@Nullable LocalDate date, @Nullable Instant moment) {

  static final IsoDate NONE = new IsoDate(null, null);
}
