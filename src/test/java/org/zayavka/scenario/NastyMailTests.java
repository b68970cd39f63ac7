package org.zayavka.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.mail.reading.LetterCorpora;
import org.zayavka.shared.EmailAddress;
import org.zayavka.support.TestMail;

/**
 * Complaints 2–5: whatever other people's mail programs wrote comes through the whole desk and ends as something a
 * person finds, with the original byte for byte.
 *
 * <p>A letter on its way changes where SMTP says so: each line ends with CRLF (RFC 5321, 2.3.8), the trace ({@code
 * Return-Path}, {@code Received}) is written above it (4.4), and the very last line end is taken for a part of the mark
 * that ends the letter (4.1.1.4). A letter that the mail server of these tests changes otherwise, because it takes it
 * apart and puts it together again, is handed to the inbox as it is.
 */
@DirtiesContext
class NastyMailTests extends DeskScenario {

    private static final TestMail OWN_MAIL = TestMail.start();

    private static final String SENDER = "corpus@nasty.example";
    private static final String TWIN = "delivered again: known";
    private static final String PROBE = "probe@nasty.example";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Inbox inbox;

    NastyMailTests() {
        super(OWN_MAIL);
    }

    /** The letters of the corpora are nobody else's tickets. */
    @DynamicPropertySource
    static void ownDesk(DynamicPropertyRegistry properties) {
        deskOver(OWN_MAIL, properties);
    }

    @Test
    void everyLetterOfMime4jEndsAsSomethingAPersonFinds() throws Exception {
        var letters = LetterCorpora.mime4j();
        assertThat(letters).hasSizeGreaterThanOrEqualTo(80);

        assertAllEndWell("mime4j", letters);
    }

    @Test
    void everyLetterOfTheCorporaEndsAsSomethingAPersonFinds() throws Exception {
        var folder = LetterCorpora.folder();
        assumeThat(folder).isPresent();

        assertAllEndWell("corpora/mail", LetterCorpora.others(folder.get()));
    }

    private void assertAllEndWell(String corpus, Map<String, byte[]> letters) throws Exception {
        var before = inboxRows();
        var byMail = carriedUnchanged(letters);
        var expected = new LinkedHashMap<String, String>();
        for (var letter : letters.entrySet()) {
            var raw = letter.getValue();
            if (byMail.contains(letter.getKey())) {
                OWN_MAIL.send(SENDER, to(SUPPORT), raw);
                expected.put(afterSmtp(raw), letter.getKey());
            } else {
                inbox.deliver("mail", new EmailAddress(SUPPORT), "<" + letter.getKey() + "@nasty.example>", raw);
                expected.put(text(raw), letter.getKey());
            }
        }
        // Letters of a mailbox are fetched in their order: behind the last one all are there.
        var last = olga.letter("За письмами " + corpus, "Это последнее.").send().messageId();
        await(corpus + " is worked off")
                .atMost(Duration.ofMinutes(10))
                .until(() -> hasArrived(last) && unfinished() == 0);

        var ends = ends(before);
        var table = new TreeMap<String, Integer>();
        var quarantined = new ArrayList<String>();
        var lost = new ArrayList<String>();
        expected.forEach((original, name) -> {
            var kept = ends.keySet().stream()
                    .filter(raw -> isOriginal(raw, original))
                    .findFirst();
            var end = kept.map(ends::get).or(() -> twin(original, ends.keySet()));
            end.ifPresentOrElse(became -> table.merge(became, 1, Integer::sum), () -> lost.add(name));
            end.filter(became -> became.contains("quarantine")).ifPresent(became -> quarantined.add(name));
        });
        print(corpus + ", " + expected.size() + " different", letters, byMail, table);
        // Each of them tells something: words, a subject, a picture. Quarantine is for what only the original can tell.
        assertThat(quarantined).as("in quarantine").isEmpty();
        assertThat(lost).as("originals that are not in the inbox byte for byte").isEmpty();
        assertThat(table.keySet()).as("ends").noneMatch(end -> end.contains("LOST"));
        assertThat(table.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(expected.size());
        var twins = table.getOrDefault(TWIN, 0);
        assertThat(ends).as("letters in the inbox, with the last one").hasSize(expected.size() - twins + 1);
    }

    private static void print(
            String corpus, Map<String, byte[]> letters, List<String> byMail, Map<String, Integer> table) {
        System.out.printf(
                "%s: %d letters, %d over SMTP and IMAP, handed to the inbox: %s%n",
                corpus,
                letters.size(),
                byMail.size(),
                letters.keySet().stream().filter(name -> !byMail.contains(name)).toList());
        table.forEach((end, count) -> System.out.printf("  %-50s %4d%n", end, count));
    }

    /** The corpora hold some letters twice, with other headers: to the desk that is one letter, delivered again. */
    private static Optional<String> twin(String original, Collection<String> kept) {
        var key = written(original);
        return kept.stream().anyMatch(raw -> written(raw).equals(key)) ? Optional.of(TWIN) : Optional.empty();
    }

    /** What its author wrote. */
    private static List<String> written(String raw) {
        var text = raw.replace("\r\n", "\n");
        var end = text.indexOf("\n\n");
        var headers = end < 0 ? text : text.substring(0, end + 1);
        return List.of(
                header(headers, "From"),
                header(headers, "Date"),
                header(headers, "Subject"),
                header(headers, "Message-ID"),
                end < 0 ? "" : text.substring(end).strip());
    }

    private static String header(String headers, String name) {
        var found = Pattern.compile("(?im)^" + name + ":(.*)$").matcher(headers);
        return found.find() ? found.group(1).strip() : "";
    }

    /** The names of those that the mail server gives back as it took them, but for its trace. */
    private List<String> carriedUnchanged(Map<String, byte[]> letters) throws MessagingException, IOException {
        var names = new ArrayList<String>();
        for (var letter : letters.entrySet()) {
            var before = OWN_MAIL.letters(PROBE).size();
            OWN_MAIL.send(SENDER, to(PROBE), letter.getValue());
            var arrived = OWN_MAIL.letters(PROBE);
            if (arrived.size() == before + 1
                    && isOriginal(text(bytes(arrived.get(before))), afterSmtp(letter.getValue()))) {
                names.add(letter.getKey());
            }
        }
        return names;
    }

    private static boolean isOriginal(String raw, String original) {
        if (!raw.endsWith(original)) {
            return false;
        }
        var trace = raw.substring(0, raw.length() - original.length());
        return trace.isEmpty() || trace.startsWith("Return-Path: <" + SENDER + ">\r\nReceived: ");
    }

    private static String afterSmtp(byte[] raw) {
        return text(raw).replaceAll("\r\n|\r|\n", "\r\n").replaceFirst("\r\n$", "");
    }

    private static byte[] bytes(MimeMessage letter) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        letter.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** One character a byte. */
    private static String text(byte[] raw) {
        return new String(raw, ISO_8859_1);
    }

    private long inboxRows() {
        return jdbc.sql("select count(*) from desk.inbox").query(Long.class).single();
    }

    private boolean hasArrived(String messageId) {
        return inbox.byMessageId(messageId).isPresent();
    }

    private long unfinished() {
        return jdbc.sql("select count(*) from desk.inbox where state <> 'DONE'")
                .query(Long.class)
                .single();
    }

    /** What became of each letter behind the first ones, by its bytes. */
    private Map<String, String> ends(long first) {
        var ends = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select inbox.raw, coalesce(record.outcome, 'LOST') || case
                    when ticket.quarantine then ' quarantine ticket'
                    when ticket.number is not null and record.sender is null then ' ticket, the letter names nobody'
                    when ticket.number is not null then ' ticket'
                    when record.outcome = 'HELD' then ' for review'
                    else '' end as became
                from (select * from desk.inbox order by id offset :first) inbox
                left join desk.intake_record record on record.inbox = inbox.id
                left join desk.ticket ticket on ticket.number = record.ticket
                """).param("first", first).query(row -> {
            ends.put(text(row.getBytes("raw")), row.getString("became"));
        });
        return ends;
    }
}
