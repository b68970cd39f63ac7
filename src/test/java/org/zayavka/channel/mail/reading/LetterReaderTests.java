package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.zayavka.channel.GateNotes;
import org.zayavka.channel.IncomingFile;
import org.zayavka.shared.Remark;

/** S4.1: the letter's body becomes the description; complaints 2 and 5: nothing stops the reader, winmail.dat opens. */
@NullUnmarked
class LetterReaderTests {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    @Test
    void readsWhoWritesToWhomAboutWhat() {
        var message = Reading.read("""
                From: =?utf-8?B?0J7Qu9GM0LPQsA==?= <Olga@Alpha.example>
                Reply-To: desk@alpha.example
                To: support@zayavka.example, "Петров, Иван" <petrov@alpha.example>
                Cc: Team: a@alpha.example, b@alpha.example;
                Subject: Принтер
                Message-ID: <17@alpha.example>
                In-Reply-To: <16@zayavka.example>
                References: <14@zayavka.example> <15@alpha.example>
                 <16@zayavka.example>
                Date: Thu, 19 Nov 2026 10:20:00 +0300

                Не печатает
                """);

        assertThat(Objects.requireNonNull(message.from()).address().value()).isEqualTo("olga@alpha.example");
        assertThat(message.from().name()).isEqualTo("Ольга");
        assertThat(Objects.requireNonNull(message.replyTo()).address().value()).isEqualTo("desk@alpha.example");
        assertThat(message.to()).extracting(person -> person.name()).containsExactly("", "Петров, Иван");
        assertThat(message.cc()).hasSize(2);
        assertThat(message.messageId()).isEqualTo("<17@alpha.example>");
        assertThat(message.references())
                .containsExactly("<16@zayavka.example>", "<15@alpha.example>", "<14@zayavka.example>");
        assertThat(message.sentAt()).isEqualTo(Instant.parse("2026-11-19T07:20:00Z"));
        assertThat(message.readable()).isTrue();
    }

    @Test
    void makesAMessageIdFromTheBytesAndTakesTheHourOfArrivalForAMissingDate() {
        var message = Reading.read("From: a@alpha.example\n\nx");

        assertThat(message.messageId()).matches("<sha256-[0-9a-f]{64}@missing\\.invalid>");
        assertThat(message.messageId())
                .isEqualTo(Reading.read("From: a@alpha.example\n\nx").messageId());
        assertThat(message.sentAt()).isEqualTo(Reading.RECEIVED);
    }

    /** Complaint 2: a mail program shows such words too. */
    @Test
    void readsWordsWithoutAnyHeader() {
        var message = Reading.read("Не печатает принтер.\nСовсем.");

        assertThat(message.readable()).isTrue();
        assertThat(message.from()).isNull();
        assertThat(message.ownText()).isEqualTo("Не печатает принтер.\nСовсем.");
    }

    @Test
    void saysWhatItCanNotRead() {
        var garbage = new byte[5000];
        new Random(1).nextBytes(garbage);

        assertThat(Reading.read(garbage).readable()).isFalse();
        assertThat(Reading.read(new byte[0]).readable()).isFalse();
        assertThat(Reading.read("Return-Path: <a@b.example>\nReceived: from somewhere\n\0\1\2 no letter")
                        .readable())
                .isFalse();
        assertThat(Reading.read(new byte[0]).notes()).containsExactly(Remark.of("no-headers"));
    }

    @Test
    void makesHtmlReadable() {
        var message = Reading.read("""
                From: a@alpha.example
                Content-Type: text/html; charset=utf-8

                <html><head><title>t</title><style>p{}</style></head><body>
                <div style="display:none;max-height:0">Предпросмотр</div>
                <p>Первый   абзац.</p><p>Второй<br>с переносом.</p>
                <ul><li>мышь</li><li>клавиатура</li></ul><ol><li>раз<li>два</ol>
                <table><tr><th>Имя</th><th>Адрес</th></tr><tr><td>Ольга</td><td>10.0.0.1</td></tr></table>
                <a href="https://example.com/a">ссылка</a> <script>alert(1)</script></body></html>
                """);

        assertThat(message.ownText()).isEqualTo("""
                Первый абзац.

                Второй
                с переносом.

                • мышь
                • клавиатура

                1. раз
                2. два

                Имя | Адрес
                Ольга | 10.0.0.1
                ссылка <https://example.com/a>""");
        assertThat(message.html()).contains("<script>");
    }

    @Test
    void joinsFlowedText() {
        var message = Reading.read("From: a@alpha.example\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
                + "Длинная строка, \nкоторая продолжается.\n> цитата \n> дальше\n\n-- \nОльга\n");

        assertThat(message.text()).isEqualTo("Длинная строка, которая продолжается.\n> цитата дальше\n\n-- \nОльга");
    }

    @Test
    void showsInlinePicturesAndFindsTheTrueType() {
        var message = Reading.read("""
                From: a@alpha.example
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                plain
                --a
                Content-Type: text/html; charset=utf-8

                <p>Снимок: <img src="cid:shot@alpha"></p>
                --a--
                --r
                Content-Type: application/octet-stream; name="снимок.txt"
                Content-ID: <shot@alpha>
                Content-Transfer-Encoding: base64

                %s
                --r
                Content-Type: application/pdf; name="../../etc/passwd"
                Content-ID: <unused@alpha>
                Content-Transfer-Encoding: base64

                %s
                --r--
                """.formatted(base64(PICTURE), base64("%PDF-1.4 x".getBytes(US_ASCII))));

        assertThat(message.ownText()).isEqualTo("Снимок:");
        assertThat(message.files()).extracting(IncomingFile::type).containsExactly("image/png", "application/pdf");
        assertThat(message.files()).extracting(IncomingFile::name).containsExactly("снимок.txt", "passwd");
        assertThat(message.files()).extracting(IncomingFile::inline).containsExactly(true, false);
        assertThat(message.files().get(0).bytes()).isEqualTo(PICTURE);
    }

    @Test
    void readsNamesInEveryWayTheyAreWritten() {
        assertThat(name("Content-Disposition: attachment; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82.txt"))
                .isEqualTo("Счёт.txt");
        assertThat(name("Content-Disposition: attachment; filename*0*=windows-1251''%D1%F7; filename*1*=%E5%F2;"
                        + " filename*2=.txt"))
                .isEqualTo("Счет.txt");
        assertThat(name("Content-Disposition: attachment; filename=\"=?windows-1251?B?0ffl8g==?=.txt\""))
                .isEqualTo("Счет.txt");
        assertThat(name("Content-Disposition: attachment; filename=\"Счёт на оплату.txt\""))
                .isEqualTo("Счёт на оплату.txt");
        assertThat(name("Content-Disposition: attachment; filename=мой файл.txt"))
                .isEqualTo("мой файл.txt");
        assertThat(name("Content-Disposition: attachment; filename=\"C:\\Users\\olga\\a.txt\""))
                .isEqualTo("a.txt");
        assertThat(name("Content-Disposition: attachment")).isEqualTo("file.txt");
        assertThat(name("Content-Disposition: attachment; filename=\"..\"")).isEqualTo("file.txt");
        assertThat(name("Content-Disposition: attachment; filename=\"" + "ы".repeat(500) + ".txt\""))
                .hasSize(150)
                .endsWith(".txt");
    }

    private static String name(String disposition) {
        var message =
                Reading.read("From: a@alpha.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\n"
                        + "Content-Type: text/plain\n" + disposition + "\n\nfile\n--b--\n");
        return message.files().get(0).name();
    }

    @Test
    void readsEnclosedLetters() {
        var message = Reading.read("""
                From: a@alpha.example
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Смотрите вложенное
                --b
                Content-Type: message/rfc822

                From: Пётр <petr@alpha.example>
                Subject: Не работает 1С
                Content-Type: text/plain; charset=utf-8

                > вопрос
                ответ
                --b--
                """);

        assertThat(message.ownText())
                .contains("Смотрите вложенное", "От / From: Пётр", "Не работает 1С", "> вопрос", "ответ");
        assertThat(message.files()).extracting(IncomingFile::name).containsExactly("Не работает 1С.eml");
        assertThat(message.files().get(0).type()).isEqualTo("message/rfc822");
    }

    /** S4.1: however the sender's program attached it, the letter passed on is readable. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "message/rfc822",
                "message/rfc822\nContent-Disposition: attachment; filename=a.eml",
                "application/octet-stream; name=a.eml",
                "text/plain\nContent-Disposition: attachment; filename=A.EML"
            })
    void readsALetterPassedOnAsAFile(String type) {
        var letter = "From: petr@alpha.example\nSubject: Отчёт\nContent-Type: text/plain; charset=utf-8\n\nНе сходится";
        var message = Reading.read("""
                From: a@alpha.example
                Subject: Fwd: отчёт
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=utf-8

                <p>Посмотрите</p>
                --b
                Content-Type: %s
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(type, base64(letter.getBytes(UTF_8))));

        assertThat(message.ownText()).contains("Посмотрите", "petr@alpha.example", "Subject: Отчёт", "Не сходится");
        assertThat(message.files())
                .singleElement()
                .satisfies(file -> assertThat(file.type()).isEqualTo("message/rfc822"));
    }

    @Test
    void unpacksUuencode() {
        var message = Reading.read("From: a@alpha.example\n\nСм. файл\nbegin 644 cat.txt\n#0V%T\n`\nend\nКонец\n");

        assertThat(message.ownText()).isEqualTo("См. файл\nКонец");
        assertThat(message.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("cat.txt");
            assertThat(file.bytes()).isEqualTo("Cat".getBytes(US_ASCII));
        });
    }

    @Test
    void unpacksWinmailDat() {
        var message = Reading.read("""
                From: a@alpha.example
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Во вложении счёт
                --b
                Content-Type: application/ms-tnef; name="winmail.dat"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(base64(tnef("Счёт.txt", "сумма 100".getBytes(UTF_8)))));

        assertThat(message.files()).extracting(IncomingFile::name).containsExactly("Счёт.txt", "winmail.dat");
        assertThat(message.files().get(0).bytes()).isEqualTo("сумма 100".getBytes(UTF_8));
        assertThat(message.notes()).extracting(Remark::code).contains("winmail-unpacked");
    }

    @Test
    void keepsABrokenWinmailDatAsItIs() {
        var message =
                Reading.read("From: a@alpha.example\nContent-Type: application/ms-tnef; name=winmail.dat\n\nno TNEF");

        assertThat(message.files()).extracting(IncomingFile::name).containsExactly("winmail.dat");
        assertThat(message.notes()).contains(Remark.of("winmail-unreadable"));
    }

    /** The smallest envelope: version, code page 1251, one attachment with a title in that code page. */
    private static byte[] tnef(String name, byte[] data) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(little(4).putInt(0x223E9F78).array());
        out.writeBytes(little(2).putShort((short) 1).array());
        attribute(out, 1, 0x00089006, little(4).putInt(0x00010000).array());
        attribute(out, 1, 0x00069007, little(8).putInt(1251).putInt(0).array());
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00018010, (name + "\0").getBytes(Charset.forName("windows-1251")));
        attribute(out, 2, 0x0006800F, data);
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] data) {
        out.write(level);
        out.writeBytes(little(8).putInt(id).putInt(data.length).array());
        out.writeBytes(data);
        var sum = 0;
        for (var b : data) {
            sum += b & 0xFF;
        }
        out.writeBytes(little(2).putShort((short) sum).array());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void readsALetterOfThirtyMegabytesAndLeavesOutWhatIsTooLarge() {
        var large = new byte[22 * 1024 * 1024];
        new Random(2).nextBytes(large);
        var raw = ("From: a@alpha.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nБольшой файл\n--b\n"
                        + "Content-Type: application/zip; name=big.bin\nContent-Transfer-Encoding: base64\n\n"
                        + base64(large) + "\n--b--\n")
                .getBytes(UTF_8);
        assertThat(raw).hasSizeGreaterThan(30_000_000);

        var whole = Reading.read(raw);
        assertThat(whole.files())
                .singleElement()
                .satisfies(file -> assertThat(file.bytes()).isEqualTo(large));

        var ten = DataSize.ofMegabytes(10);
        var limited = Reading.read(raw, new LetterReadingSettings(ten, ten, 5, 1000));
        assertThat(limited.files()).isEmpty();
        assertThat(limited.ownText()).isEqualTo("Большой файл");
        assertThat(limited.notes())
                .contains(
                        Remark.of("file-too-large", "big.bin", Remark.size(large.length), Remark.size(ten.toBytes())));
    }

    @Test
    void keepsTheLimitsOfTextAndFiles() {
        var parts = new StringBuilder("From: a@alpha.example\nContent-Type: multipart/mixed; boundary=b\n\n");
        parts.append("--b\n\n").append("слово ".repeat(1000)).append('\n');
        for (var i = 0; i < 10; i++) {
            parts.append("--b\nContent-Disposition: attachment; filename=")
                    .append(i)
                    .append(".txt\n\nx\n");
        }
        var mega = DataSize.ofMegabytes(1);
        var message = Reading.read(
                parts.append("--b--").toString().getBytes(UTF_8), new LetterReadingSettings(mega, mega, 3, 100));

        assertThat(message.files()).hasSize(3);
        assertThat(message.text()).hasSizeLessThanOrEqualTo(100);
        assertThat(message.notes()).hasSize(3);
    }

    @Test
    void aPartWithoutAHeaderIsAllText() {
        var message = Reading.read("From: a@alpha.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n"
                + "Адрес: Москва\nЭтаж: 2\n--x--\n");

        assertThat(message.ownText()).isEqualTo("Адрес: Москва\nЭтаж: 2");
    }

    @Test
    void staysQuickWhereSomebodyMeansToSlowItDown() {
        for (var body : new String[] {
            "cheers\n".repeat(50_000),
            "begin 644 x\n".repeat(50_000),
            "-".repeat(200_000),
            "\n".repeat(500_000),
            "> \n\n".repeat(50_000),
            "On 10:10 x@y.example wrote:\n".repeat(20_000),
            "From: a\nTo: b\n".repeat(20_000)
        }) {
            var message = Reading.read("From: <>\nSubject: failure notice\n\n" + body);
            assertThat(message.readable()).isTrue();
        }
        for (var html :
                new String[] {"<ol>" + "<li>x".repeat(80_000), "<div>".repeat(50_000), "<td>x".repeat(50_000)}) {
            assertThat(Reading.read("From: a@b.example\nContent-Type: text/html\n\n" + html)
                            .readable())
                    .isTrue();
        }
        for (var header : new String[] {
            "x\n ".repeat(200_000),
            "a,".repeat(200_000),
            ";a=\"x".repeat(100_000),
            "=?utf-8?q?".repeat(50_000),
            "<".repeat(100_000),
            "=".repeat(100_000)
        }) {
            var message =
                    Reading.read("To: " + header + "\nContent-Type: " + header + "\nSubject: " + header + "\n\nx");
            assertThat(message.readable()).isTrue();
        }
    }

    @Test
    void readsWhatHasNoBoundaryNoEndAndNoBlankLine() {
        assertThat(Reading.read("From: a@alpha.example\nContent-Type: multipart/mixed\n\n--x\n\nодин\n--x--\n")
                        .ownText())
                .isEqualTo("один");
        assertThat(Reading.read("From: a@alpha.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nдва")
                        .ownText())
                .isEqualTo("два");
        assertThat(Reading.read("From: a@alpha.example\nContent-Type: multipart/mixed; boundary=x\n\nтри\n")
                        .ownText())
                .isEqualTo("три");
        assertThat(Reading.read("From: a@alpha.example\nSubject: x\nчетыре без пустой строки\n")
                        .ownText())
                .isEqualTo("четыре без пустой строки");
        assertThat(Reading.read("From: a@alpha.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
                                + "Content-Type: text/plain\n--x\n\nпять\n--x--\n")
                        .ownText())
                .isEqualTo("пять");
    }

    /** What the gate says about a letter that it could not take is no word of the sender's. */
    @Test
    void whatTheGateNotedIsARemarkAndOnlyTheGatesOwn() {
        var remark = Remark.of("left-too-large", "31457280 B", "support@zayavka.example", "Входящие/Клиенты", 17L);
        var letter = "From: olga@alpha.example\nSubject: Журналы\nX-Zayavka-Note: %s\n\n";

        var noted = Reading.read(letter.formatted(new GateNotes("a secret").seal(remark)));
        var forged = Reading.read(letter.formatted(new GateNotes("another secret").seal(remark)));

        assertThat(noted.notes()).containsExactly(remark);
        assertThat(noted.passages()).isEmpty();
        assertThat(forged.notes()).isEmpty();
    }
}
