package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.model.v1.value.Finding;
import java.util.List;
import java.util.Map;

/**
 * What was written.
 *
 * @param losses what the file can't carry
 * @param references what the bank names payments by in its answers, by the payment's id; empty
 *     where it repeats their own ids
 */
record WrittenFile(List<Finding> losses, Map<String, String> references) {}
