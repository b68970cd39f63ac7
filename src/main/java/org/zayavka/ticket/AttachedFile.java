package org.zayavka.ticket;

import org.zayavka.shared.FileId;

/**
 * A file of a conversation's entry.
 *
 * @param size in bytes
 * @param contentId of a picture inside the HTML; else empty
 */
public record AttachedFile(String name, String type, long size, FileId file, String contentId) {}
