package org.zayavka.channel.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.unit.DataSize;
import org.zayavka.channel.mail.reading.Line.Mark;

/**
 * A letter that came as an attachment of another: the file stays whole, its text becomes readable.
 *
 * @param fileName a name for the file, made from its subject
 * @param lines heading and text
 */
record EnclosedLetter(String fileName, List<Line> lines) {

    private static final int MAX_DEPTH = 5;
    private static final LetterReadingSettings NO_FILES =
            new LetterReadingSettings(DataSize.ofBytes(0), DataSize.ofBytes(0), 0, 0);

    /** Web mailers and people who save a letter first attach it as a file of no particular type. */
    static boolean isOne(String fileName, byte[] raw) {
        if (!fileName.toLowerCase(Locale.ROOT).endsWith(".eml")) {
            return false;
        }
        var headers = HeaderBlock.split(raw).headers();
        return headers.has("From") && (headers.has("Subject") || headers.has("Date"));
    }

    static EnclosedLetter of(byte[] raw, int depth, int maxText) {
        var root = MimeTree.read(raw);
        var headers = root.headers();
        var subject = CleanText.line(HeaderText.decode(headers.first("Subject"), root.charset()), 300);
        var fileName = FileNames.safe((subject.isEmpty() ? "letter" : subject.replace('/', '_')) + ".eml", "");
        if (headers.isEmpty() || depth >= MAX_DEPTH) {
            return new EnclosedLetter(fileName, List.of());
        }
        var lines = new ArrayList<Line>();
        // Part of the text, which all readers share.
        add(lines, "-------- Вложенное письмо / Enclosed letter --------");
        heading(lines, "От / From: ", HeaderText.decode(headers.first("From"), root.charset()));
        heading(lines, "Дата / Date: ", headers.first("Date"));
        heading(lines, "Тема / Subject: ", subject);
        add(lines, "");
        var reader = new ContentReader(new FileBasket(NO_FILES), true, root.charset(), maxText, depth + 1);
        reader.read(root).lines().forEach(line -> add(lines, line.text()));
        return new EnclosedLetter(fileName, lines);
    }

    int length() {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    private static void heading(List<Line> lines, String label, String value) {
        if (!value.isBlank()) {
            add(lines, label + CleanText.line(value, 300));
        }
    }

    private static void add(List<Line> lines, String text) {
        lines.add(new Line(text, Mark.ENCLOSED));
    }
}
