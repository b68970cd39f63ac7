package org.zayavka.channel.mail.reading;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.shared.Remark;

/** Complaints 2–5: whatever arrives is read, or said to be unreadable; nothing throws. */
@NullUnmarked
class CorpusTests {

    /** Letters that another desk reads otherwise, with the reason why we stand by ours. */
    private static final Map<String, String> WHY_WE_DIFFER = Map.ofEntries(
            entry("mail014.box body", "enclosed letters are readable in the text, not only as files"),
            entry("mail025.box body", "inline uuencode is unpacked to a file, the empty text is what remains"),
            entry("mail026.box body", "the HTML shows nothing, so its plain alternative is read"),
            entry("mail065.box name", "the encoded word with a blank in it is decoded whole"),
            entry("mail071.box from", "an address with blanks is none; nobody must be guessed from its last word"),
            entry("mail071.box name", "without an address there is no person to carry the name"),
            entry("mail071.box attachments", "a multipart without parts is no file"),
            entry("mail076.box from", "a quoted local part without a bracket at its front is no address"),
            entry("mail076.box name", "without an address there is no person to carry the name"),
            entry("mail087.box from", "the address behind the bare name is found"),
            entry("mail087.box name", "the address is not part of the name"),
            entry("mail087.box body", "the text below the attachment is text"),
            entry("mail087.box attachments", "the text below the attachment is text, not a file"),
            entry("mail092.box name", "the remark in brackets behind the name is shown"),
            entry("mail092.box attachments", "the enclosed letter has no subject to be named after"));

    @Test
    void readsAllLettersOfMime4j() throws IOException {
        var letters = LetterCorpora.mime4j();
        assertThat(letters).hasSizeGreaterThanOrEqualTo(80);

        letters.forEach((name, raw) -> assertWhole(name, Reading.read(raw)));
    }

    @Test
    void readsAllLettersOfTheCorpora() throws IOException {
        var folder = LetterCorpora.folder();
        assumeThat(folder).isPresent();

        LetterCorpora.others(folder.get()).forEach((name, raw) -> assertWhole(name, Reading.read(raw)));
    }

    @Test
    void agreesWithAnotherDeskOrSaysWhyNot() throws IOException {
        var folder = LetterCorpora.folder();
        assumeThat(folder).isPresent();
        var agreed = new TreeMap<String, int[]>();
        var unexplained = new ArrayList<String>();

        for (var letter : LetterCorpora.others(folder.get()).entrySet()) {
            var expected = folder.get().resolve(letter.getKey().replaceFirst("\\.box$", ".yml"));
            if (!letter.getKey().endsWith(".box") || !Files.exists(expected)) {
                continue;
            }
            var differences = Expectation.of(expected).differences(Reading.read(letter.getValue()));
            differences.forEach((field, difference) -> {
                var count = agreed.computeIfAbsent(field, key -> new int[2]);
                count[difference.isEmpty() ? 0 : 1]++;
                if (!difference.isEmpty()) {
                    var key = name(letter.getKey()) + " " + field;
                    var why = WHY_WE_DIFFER.get(key);
                    System.out.println(key + ": " + (why == null ? "UNEXPLAINED " + difference : why));
                    if (why == null) {
                        unexplained.add(key);
                    }
                }
            });
        }

        agreed.forEach(
                (field, count) -> System.out.printf("%-12s %d of %d agree%n", field, count[0], count[0] + count[1]));
        assertThat(unexplained).isEmpty();
    }

    @Test
    void knowsTheReportsOfTheCorpora() throws IOException {
        var folder = LetterCorpora.folder();
        assumeThat(folder).isPresent();
        var letters = LetterCorpora.others(folder.get());

        letters.forEach((name, raw) -> {
            var report = name.contains("mail033") || name.contains("mail092");
            assertThat(Reading.read(raw).bounce() != null).as(name).isEqualTo(report);
        });
    }

    @Test
    void survivesWhatIsCutOffOrGarbled() throws IOException {
        var letters = new LinkedHashMap<>(LetterCorpora.mime4j());
        var folder = LetterCorpora.folder();
        if (folder.isPresent()) {
            letters.putAll(LetterCorpora.others(folder.get()));
        }
        var random = new Random(20261120);

        letters.forEach((name, raw) -> {
            for (var round = 0; round < 20; round++) {
                var damaged = round % 2 == 0 ? cut(raw, random) : garbled(raw, random);
                assertWhole(name + " round " + round, Reading.read(damaged));
            }
        });
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static byte[] cut(byte[] raw, Random random) {
        var from = random.nextInt(4) == 0 ? random.nextInt(raw.length) : 0;
        return Arrays.copyOfRange(raw, from, from + random.nextInt(raw.length - from));
    }

    private static byte[] garbled(byte[] raw, Random random) {
        var garbled = raw.clone();
        for (var i = 0; i <= raw.length / 50; i++) {
            garbled[random.nextInt(raw.length)] = (byte) random.nextInt(256);
        }
        return garbled;
    }

    /** What every reading must be, whatever was read. */
    private static void assertWhole(String name, IncomingMessage message) {
        assertThat(message.messageId()).as(name).startsWith("<").endsWith(">");
        assertThat(message.notes()).as(name).doesNotContain(Remark.of("damaged"));
        assertThat(message.subject() + message.text() + message.html()).as(name).doesNotContain("\0");
        assertThat(message.files()).as(name).allSatisfy(file -> {
            assertThat(file.name()).isNotBlank().doesNotContain("/", "\\", "\0");
            assertThat(file.type()).contains("/");
        });
        if (!message.passages().isEmpty() && !message.text().isBlank()) {
            assertThat(message.ownText()).as(name).isNotBlank();
        }
    }
}
