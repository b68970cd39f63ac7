package org.zayavka.channel;

import org.zayavka.shared.FileId;

/** A file that goes out with a message; its bytes lie in the {@link org.zayavka.shared.Files}. */
public record OutgoingFile(String name, String type, FileId file) {}
