package org.zayavka.channel.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

/**
 * Some letters of a folder that are asked for together, the oldest first: after a round trip for each, a busy mailbox
 * mostly waits. Few enough to stand in memory.
 */
record Handful(Map<Long, IMAPMessage> letters) {

    private static final int MOST = 50;

    /**
     * @param mostBytes in one handful; what is larger comes by itself
     * @param alone says of a UID that its letter shall come by itself
     */
    static List<Handful> of(List<Map.Entry<Long, IMAPMessage>> letters, long mostBytes, Predicate<Long> alone)
            throws MessagingException {
        var handfuls = new ArrayList<Handful>();
        var current = new LinkedHashMap<Long, IMAPMessage>();
        long bytes = 0;
        for (var letter : letters) {
            var size = alone.test(letter.getKey())
                    ? mostBytes + 1
                    : letter.getValue().getSizeLong();
            if (!current.isEmpty() && (current.size() == MOST || bytes + size > mostBytes)) {
                handfuls.add(new Handful(current));
                current = new LinkedHashMap<>();
                bytes = 0;
            }
            current.put(letter.getKey(), letter.getValue());
            bytes += size;
        }
        if (!current.isEmpty()) {
            handfuls.add(new Handful(current));
        }
        return handfuls;
    }

    boolean isOne() {
        return letters.size() == 1;
    }

    int size() {
        return letters.size();
    }

    Set<Long> uids() {
        return letters.keySet();
    }

    Map<Long, IMAPMessage> only(Collection<Long> uids) {
        var some = new LinkedHashMap<>(letters);
        some.keySet().retainAll(uids);
        return some;
    }

    Map<Long, IMAPMessage> without(Collection<Long> uids) {
        var others = new LinkedHashMap<>(letters);
        others.keySet().removeAll(uids);
        return others;
    }

    /**
     * Whole letters by UID as the server holds them, unread; without those for which it gave nothing.
     *
     * @throws MessagingException when the server refuses or the connection breaks
     */
    Map<Long, byte[]> fetch(IMAPFolder folder) throws MessagingException {
        var answers = (Response[]) folder.doCommand(this::answers);
        var found = new LinkedHashMap<Long, byte[]>();
        for (var answer : answers) {
            if (answer instanceof FetchResponse letter) {
                add(letter, found);
            }
        }
        found.keySet().retainAll(uids());
        return found;
    }

    private Response[] answers(IMAPProtocol protocol) throws ProtocolException {
        var asked =
                letters.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        var set = UIDSet.toString(UIDSet.createUIDSets(asked));
        // Peek (RFC 3501, 6.4.5): a letter counts as read only when it is committed on our side.
        var answers = protocol.command("UID FETCH " + set + " (UID BODY.PEEK[])", null);
        protocol.notifyResponseHandlers(answers);
        protocol.handleResult(answers[answers.length - 1]);
        return answers;
    }

    private static void add(FetchResponse letter, Map<Long, byte[]> found) {
        var uid = letter.getItem(UID.class);
        var body = letter.getItem(BODY.class);
        var bytes = body == null ? null : body.getByteArray();
        // Nothing also comes from servers that have lost a letter.
        if (uid != null && bytes != null && bytes.getCount() > 0) {
            found.put(uid.uid, bytes.getNewBytes());
        }
    }
}
