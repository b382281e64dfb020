package io.ledgerway.connector.erplegacy.internal.map;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the ERP answered about one message, or about a whole file; texts may be empty or null where
 * they do not apply.
 *
 * @param messageId wire key, or id of the file
 * @param documentNumber the number that we sent
 * @param decision POSTED, REJECTED or the ERP's own word
 * @param targetDocumentNumber the ERP's number
 * @param errorCode why it was refused, as a code
 * @param errorText why it was refused, in words
 * @param at when it was decided
 */
public record Answer(
    String messageId,
    @Nullable String documentNumber,
    String decision,
    @Nullable String targetDocumentNumber,
    @Nullable String errorCode,
    @Nullable String errorText,
    @Nullable Instant at) {}
