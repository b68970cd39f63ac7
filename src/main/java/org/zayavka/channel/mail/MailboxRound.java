package org.zayavka.channel.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zayavka.channel.Inbox;
import org.zayavka.shared.EmailAddress;

/**
 * Takes what is new in one folder: first committed on our side, then marked on the server's. New is what nobody has
 * seen, and what came since the last round even if somebody has. Outlives connections, so that it remembers which
 * letters broke them: such a letter goes to the end of the line, and after some attempts a note comes in its place.
 */
class MailboxRound {

    private static final Logger log = LoggerFactory.getLogger(MailboxRound.class);
    private static final int ATTEMPTS = 3;

    /** Bytes of letters that are asked for together: they stand in memory at once. */
    private static final long AT_ONCE = 4L << 20;

    private final EmailAddress mailbox;
    private final Inbox inbox;
    private final MailboxProgress progress;
    private final LetterLabeller labeller;
    private final LetterNote note;
    private final AfterFetch afterFetch;
    private final long maxLetterSize;
    private final Map<Long, Integer> notGiven = new HashMap<>();
    private final Map<Long, Integer> notKept = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    /** Fetched one by one, because the connection broke while they came together. */
    private final Set<Long> apart = new HashSet<>();

    MailboxRound(
            EmailAddress mailbox,
            Inbox inbox,
            MailboxProgress progress,
            LetterLabeller labeller,
            LetterNote note,
            MailSettings settings) {
        this.mailbox = mailbox;
        this.inbox = inbox;
        this.progress = progress;
        this.labeller = labeller;
        this.note = note;
        this.afterFetch = AfterFetch.of(settings.afterFetch());
        this.maxLetterSize = settings.maxLetterSize().toBytes();
    }

    /**
     * @param goOn asked between two handfuls of letters
     * @return false when letters are left that must be tried again
     * @throws MessagingException when the connection is of no more use
     */
    boolean fetchNew(IMAPFolder folder, BooleanSupplier goOn) throws MessagingException {
        var validity = folder.getUIDValidity();
        var newest = newestUid(folder);
        var known = progress.lastUid(mailbox, validity);
        var letters = newLetters(folder, known.orElse(newest));
        notGiven.keySet().retainAll(letters.keySet());
        notKept.keySet().retainAll(letters.keySet());
        apart.retainAll(letters.keySet());
        for (var handful : Handful.of(inOrder(letters), Math.min(AT_ONCE, maxLetterSize), this::comesAlone)) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            take(folder, handful);
        }
        // A letter whose turn did not end well yet is looked for again, even if a person opens it meanwhile.
        var reached = notGiven.keySet().stream().mapToLong(uid -> uid - 1).min().orElse(newest);
        if (known.isEmpty() || known.getAsLong() != reached) {
            progress.reached(mailbox, validity, reached);
        }
        taken.removeIf(uid -> uid <= reached);
        return notGiven.isEmpty();
    }

    private static long newestUid(IMAPFolder folder) throws MessagingException {
        var count = folder.getMessageCount();
        return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
    }

    private Map<Long, IMAPMessage> newLetters(IMAPFolder folder, long lastUid) throws MessagingException {
        var unseen = folder.search(new AndTerm(
                new FlagTerm(new Flags(Flags.Flag.SEEN), false), new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
        var later = folder.getMessagesByUID(lastUid + 1, UIDFolder.LASTUID);
        var letters = new TreeMap<Long, IMAPMessage>();
        add(folder, unseen, 0, letters);
        // The server answers a range that begins after the last letter with the last letter (RFC 3501, 6.4.8).
        add(folder, later, lastUid, letters);
        // Those behind a letter that makes trouble; one that is unseen again costs a fetch, the inbox knows it.
        letters.entrySet().removeIf(letter -> taken.contains(letter.getKey()) && isSeen(letter.getValue()));
        return letters;
    }

    private static boolean isSeen(IMAPMessage letter) {
        try {
            return letter.isSet(Flags.Flag.SEEN);
        } catch (MessagingException notTold) {
            return false;
        }
    }

    private static void add(IMAPFolder folder, Message[] found, long after, Map<Long, IMAPMessage> letters)
            throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.FLAGS);
        folder.fetch(found, profile);
        for (var message : found) {
            var uid = folder.getUID(message);
            if (uid > after && !message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
                letters.put(uid, (IMAPMessage) message);
            }
        }
    }

    /** Letters that made trouble come last. */
    private List<Map.Entry<Long, IMAPMessage>> inOrder(Map<Long, IMAPMessage> letters) {
        return letters.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Long, IMAPMessage> letter) -> troubles(letter.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private int troubles(Long uid) {
        return notGiven.getOrDefault(uid, 0) + notKept.getOrDefault(uid, 0);
    }

    private boolean comesAlone(Long uid) {
        return troubles(uid) > 0 || apart.contains(uid);
    }

    private void take(IMAPFolder folder, Handful handful) throws MessagingException {
        var together = handful.isOne() ? Map.<Long, byte[]>of() : fetchTogether(folder, handful);
        keepTogether(folder, handful, together);
        for (var letter : handful.without(together.keySet()).entrySet()) {
            take(folder, letter.getValue(), letter.getKey());
        }
    }

    private Map<Long, byte[]> fetchTogether(IMAPFolder folder, Handful handful) throws MessagingException {
        try {
            return handful.fetch(folder);
        } catch (MessagingException problem) {
            log.warn(
                    "{} letters in {} can't be fetched together, each will be alone", handful.size(), mailbox, problem);
            apart.addAll(handful.uids());
            if (!folder.isOpen()) {
                throw problem;
            }
            return Map.of();
        }
    }

    /** What is committed is marked even if the next one can't be kept. */
    private void keepTogether(IMAPFolder folder, Handful handful, Map<Long, byte[]> letters) throws MessagingException {
        var kept = new HashSet<Long>();
        try {
            for (var letter : letters.entrySet()) {
                deliver(letter.getKey(), letter.getValue());
                kept.add(letter.getKey());
            }
        } finally {
            done(folder, handful.only(kept), true);
        }
    }

    private void take(IMAPFolder folder, IMAPMessage letter, long uid) throws MessagingException {
        byte[] raw;
        boolean whole;
        try {
            var size = letter.getSizeLong();
            whole = size <= maxLetterSize && notGiven.getOrDefault(uid, 0) < ATTEMPTS;
            raw = whole ? bytes(letter) : note(folder, letter, uid, size);
        } catch (MessagingException | IOException problem) {
            fetchFailed(folder, uid, problem);
            return;
        }
        deliver(uid, raw);
        done(folder, Map.of(uid, letter), whole);
    }

    private static byte[] bytes(IMAPMessage letter) throws MessagingException, IOException {
        letter.setPeek(true);
        var bytes = new ByteArrayOutputStream(Math.max(1_024, letter.getSize()));
        letter.writeTo(bytes);
        // Some servers answer NIL for a letter that they have lost.
        if (bytes.size() == 0) {
            throw new MessagingException("the server gave an empty letter");
        }
        return bytes.toByteArray();
    }

    private byte[] note(IMAPFolder folder, IMAPMessage letter, long uid, long size) {
        if (size > maxLetterSize) {
            log.warn("Letter {} in {} is too large ({} bytes): its headers and a note come in", uid, mailbox, size);
            return note.tooLarge(headers(letter), mailbox, folder.getFullName(), uid, size);
        }
        log.error("Letter {} in {} can't be fetched, look at it with a mail program: a note comes in", uid, mailbox);
        return note.notGiven(headers(letter), mailbox, folder.getFullName(), uid, ATTEMPTS);
    }

    private static List<Header> headers(IMAPMessage letter) {
        try {
            letter.setPeek(true);
            return Collections.list(letter.getAllHeaders());
        } catch (MessagingException alsoNotGiven) {
            return List.of();
        }
    }

    private void fetchFailed(IMAPFolder folder, long uid, Exception problem) throws MessagingException {
        var attempt = notGiven.merge(uid, 1, Integer::sum);
        log.warn("Letter {} in {} can't be fetched, attempt {}", uid, mailbox, attempt, problem);
        if (!folder.isOpen()) {
            throw new MessagingException("the connection broke while letter " + uid + " was fetched", problem);
        }
    }

    private void deliver(long uid, byte[] raw) {
        try {
            inbox.deliver(MailGate.NAME, mailbox, labeller.messageId(raw), raw);
        } catch (RuntimeException problem) {
            notKept.merge(uid, 1, Integer::sum);
            throw problem;
        }
    }

    private void done(IMAPFolder folder, Map<Long, IMAPMessage> letters, boolean whole) throws MessagingException {
        if (letters.isEmpty()) {
            return;
        }
        notGiven.keySet().removeAll(letters.keySet());
        notKept.keySet().removeAll(letters.keySet());
        taken.addAll(letters.keySet());
        try {
            var marked = letters.values().toArray(Message[]::new);
            if (whole) {
                afterFetch.apply(folder, marked);
            } else {
                folder.setFlags(marked, seenAndFlagged(), true);
            }
        } catch (MessagingException problem) {
            log.warn("Letters {} in {} are ours but can't be marked", letters.keySet(), mailbox, problem);
            if (!folder.isOpen()) {
                throw problem;
            }
        }
    }

    private static Flags seenAndFlagged() {
        var flags = new Flags(Flags.Flag.SEEN);
        flags.add(Flags.Flag.FLAGGED);
        return flags;
    }
}
