package io.ledgerway.examples.hybriderp.work;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run has come to. Immutable.
 *
 * @param totals counts and sums
 * @param invoicesInFiles how many invoices the file ledger says were read
 * @param addsUp whether the groups add up to that
 * @param refusedAnswers files of counterparties that were refused
 * @param readNow invoices read by this run
 * @param took how long this run took
 * @param peakMemory what the process needed at most, in words
 * @param report where the report is
 */
public record RunResult(
    Totals totals,
    int invoicesInFiles,
    boolean addsUp,
    int refusedAnswers,
    int readNow,
    Duration took,
    String peakMemory,
    Path report) {}
