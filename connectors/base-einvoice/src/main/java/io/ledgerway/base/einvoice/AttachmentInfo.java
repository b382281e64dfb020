package io.ledgerway.base.einvoice;

import org.jspecify.annotations.Nullable;

/**
 * What an invoice says about a file embedded in it, before the file itself. Immutable and
 * thread-safe.
 *
 * @param index its place among the attachments of the invoice, from 0
 * @param id reference of the supporting document (BT-122)
 * @param fileName name (BT-125-2)
 * @param mediaType media type (BT-125-1)
 */
public record AttachmentInfo(
    int index, @Nullable String id, @Nullable String fileName, @Nullable String mediaType) {}
