package org.zayavka.channel.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zayavka.channel.GateNotes;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Machine;
import org.zayavka.channel.MessageReader;
import org.zayavka.channel.OwnMark;
import org.zayavka.channel.Passage;
import org.zayavka.channel.Passage.Kind;
import org.zayavka.channel.StoredMessage;
import org.zayavka.channel.mail.reading.Envelope.Inside;
import org.zayavka.shared.Remark;

/** Reads letters (RFC 5322 and what mailers make of it). What it can't read stays whole in the inbox. */
@Component
class LetterReader implements MessageReader {

    static final String GATE = "mail";

    private static final Logger log = LoggerFactory.getLogger(LetterReader.class);
    /** RFC 5321, 4.4, and what mailboxes add. */
    private static final Pattern TRACE = Pattern.compile(
            "return-path|received|received-spf|delivered-to|envelope-to|x-original-to|authentication-results",
            Pattern.CASE_INSENSITIVE);

    private static final int MAX_SUBJECT = 500;

    private final LetterReadingSettings settings;
    private final OwnMark ownMark;
    private final GateNotes gateNotes;

    LetterReader(LetterReadingSettings settings, OwnMark ownMark, GateNotes gateNotes) {
        this.settings = settings;
        this.ownMark = ownMark;
        this.gateNotes = gateNotes;
    }

    @Override
    public boolean reads(String gate) {
        return GATE.equals(gate);
    }

    @Override
    public IncomingMessage read(StoredMessage message) {
        try {
            var letter = MimeTree.read(withLineFeeds(message.raw()));
            return isHeadless(letter.headers()) && !PlainBytes.areText(letter.body())
                    ? unreadable(message, "no-headers")
                    : whole(message, letter);
        } catch (RuntimeException | StackOverflowError broken) {
            log.warn("letter {} could not be read", message.id(), broken);
            return unreadable(message, "damaged");
        }
    }

    /** What its author wrote has no header: mail servers on the way may have put theirs above. */
    private static boolean isHeadless(Headers headers) {
        return headers.fields().stream()
                .map(Headers.Field::name)
                .allMatch(name -> TRACE.matcher(name).matches());
    }

    private IncomingMessage whole(StoredMessage message, MimePart letter) {
        var hint = CharsetHint.of(letter);
        var subject = subject(letter.headers(), hint);
        var forward = Subjects.isForward(subject);
        var basket = new FileBasket(settings);
        var text = new ContentReader(basket, forward, hint, settings.maxTextLength(), 0).read(letter);
        var passages = Passages.of(text.lines(), forward);
        var bounce = BounceReader.read(letter, subject, joined(passages, Set.of(Kind.values())));
        var said = joined(passages, Set.of(Kind.OWN));
        var machine = MachineMail.kind(letter, subject, said, bounce.isPresent(), ownMark);
        var html = text.html();
        var inside = new Inside(
                passages, html, basket.shownBy(html), machine, bounce.orElse(null), true, notes(letter, basket));
        return new Envelope(message, letter.headers(), hint, subject).around(inside);
    }

    /** What the gate remarked, then what reading it did. */
    private List<Remark> notes(MimePart letter, FileBasket basket) {
        var notes = new ArrayList<Remark>();
        letter.headers()
                .all(GateNotes.HEADER)
                .forEach(note -> gateNotes.read(note).ifPresent(notes::add));
        notes.addAll(basket.notes());
        return List.copyOf(notes);
    }

    /** Saves what the header tells, field by field. */
    private IncomingMessage unreadable(StoredMessage message, String remark) {
        var headers = Envelope.saved(() -> HeaderBlock.split(message.raw()).headers(), Headers.NONE);
        var subject = Envelope.saved(() -> subject(headers, ""), "");
        var machine = MachineMail.isLoop(headers, ownMark) ? Machine.LOOP : Machine.NONE;
        var inside = new Inside(List.of(), "", List.of(), machine, null, false, List.of(Remark.of(remark)));
        return new Envelope(message, headers, "", subject).around(inside);
    }

    private static String subject(Headers headers, String hint) {
        return CleanText.line(HeaderText.decode(headers.first("Subject"), hint), MAX_SUBJECT);
    }

    private static String joined(List<Passage> passages, Set<Kind> kinds) {
        return passages.stream()
                .filter(passage -> kinds.contains(passage.kind()))
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
    }

    /** Lines that end with a bare carriage return, as before 2001 on Macs, are no lines to anybody else. */
    private static byte[] withLineFeeds(byte[] raw) {
        for (var b : raw) {
            if (b == '\n') {
                return raw;
            }
        }
        var text = raw.clone();
        for (var i = 0; i < text.length; i++) {
            text[i] = text[i] == '\r' ? (byte) '\n' : text[i];
        }
        return text;
    }
}
