package org.zayavka.channel.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** What becomes of a letter in the mailbox once its bytes are committed on our side. */
sealed interface AfterFetch {

    void apply(IMAPFolder folder, IMAPMessage letter) throws MessagingException;

    /** @param setting {@code seen}, {@code delete} or {@code move:<folder>} */
    static AfterFetch of(String setting) {
        if (setting.startsWith("move:")) {
            return new Move(setting.substring("move:".length()));
        }
        return setting.equals("delete") ? new Delete() : new Seen();
    }

    record Seen() implements AfterFetch {
        @Override
        public void apply(IMAPFolder folder, IMAPMessage letter) throws MessagingException {
            letter.setFlag(Flags.Flag.SEEN, true);
        }
    }

    record Delete() implements AfterFetch {
        @Override
        public void apply(IMAPFolder folder, IMAPMessage letter) throws MessagingException {
            var one = new Message[] {letter};
            folder.setFlags(one, seenAndDeleted(), true);
            // Without UIDPLUS (RFC 4315) an expunge would also remove what others have marked.
            if (can(folder, "UIDPLUS")) {
                folder.expunge(one);
            }
        }
    }

    record Move(String target) implements AfterFetch {
        @Override
        public void apply(IMAPFolder folder, IMAPMessage letter) throws MessagingException {
            var other = folder.getStore().getFolder(target);
            if (!other.exists()) {
                other.create(Folder.HOLDS_MESSAGES);
            }
            letter.setFlag(Flags.Flag.SEEN, true);
            if (can(folder, "MOVE")) {
                folder.moveMessages(new Message[] {letter}, other);
                return;
            }
            folder.copyMessages(new Message[] {letter}, other);
            new Delete().apply(folder, letter);
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
