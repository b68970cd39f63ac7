package org.zayavka.channel.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** What becomes of letters in the mailbox once their bytes are committed on our side. */
sealed interface AfterFetch {

    void apply(IMAPFolder folder, Message[] letters) throws MessagingException;

    /** @param setting {@code seen}, {@code delete} or {@code move:<folder>} */
    static AfterFetch of(String setting) {
        if (setting.startsWith("move:")) {
            return new Move(setting.substring("move:".length()));
        }
        return setting.equals("delete") ? new Delete() : new Seen();
    }

    record Seen() implements AfterFetch {
        @Override
        public void apply(IMAPFolder folder, Message[] letters) throws MessagingException {
            folder.setFlags(letters, new Flags(Flags.Flag.SEEN), true);
        }
    }

    record Delete() implements AfterFetch {
        @Override
        public void apply(IMAPFolder folder, Message[] letters) throws MessagingException {
            folder.setFlags(letters, seenAndDeleted(), true);
            // Without UIDPLUS (RFC 4315) an expunge would also remove what others have marked.
            if (can(folder, "UIDPLUS")) {
                folder.expunge(letters);
            }
        }
    }

    record Move(String target) implements AfterFetch {
        @Override
        public void apply(IMAPFolder folder, Message[] letters) throws MessagingException {
            var other = folder.getStore().getFolder(target);
            if (!other.exists()) {
                other.create(Folder.HOLDS_MESSAGES);
            }
            folder.setFlags(letters, new Flags(Flags.Flag.SEEN), true);
            if (can(folder, "MOVE")) {
                folder.moveMessages(letters, other);
                return;
            }
            folder.copyMessages(letters, other);
            new Delete().apply(folder, letters);
        }
    }

    private static boolean can(IMAPFolder folder, String capability) throws MessagingException {
        return Boolean.TRUE.equals(folder.doCommand(protocol -> protocol.hasCapability(capability)));
    }

    private static Flags seenAndDeleted() {
        var flags = new Flags(Flags.Flag.SEEN);
        flags.add(Flags.Flag.DELETED);
        return flags;
    }
}
