package org.zayavka.shared;

import java.util.Optional;

/** Keeps the bytes of attachments, never changed, equal bytes once; joins the caller's transaction. */
public interface Files {

    FileId keep(byte[] bytes);

    Optional<byte[]> load(FileId id);
}
