package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.shared.Remark;

/** Complaint 3: no broken Cyrillic. */
@NullUnmarked
class CyrillicLetterTests {

    private static final String LETTER = """
            From: Ольга Петрова <olga@alpha.example>
            To: Служба поддержки <support@zayavka.example>
            Subject: %s
            Message-ID: <1@alpha.example>
            %s
            Здравствуйте! Не печатает принтер на втором этаже.
            """;

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "UTF-8"})
    void readsRawHeadersAndTextThatDeclareNothing(String charset) {
        var message = Reading.read(LETTER.formatted("Не печатает принтер", ""), Charset.forName(charset));

        assertThat(message.subject()).isEqualTo("Не печатает принтер");
        assertThat(Objects.requireNonNull(message.from()).name()).isEqualTo("Ольга Петрова");
        assertThat(message.to().get(0).name()).isEqualTo("Служба поддержки");
        assertThat(message.ownText()).isEqualTo("Здравствуйте! Не печатает принтер на втором этаже.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "us-ascii", "x-unknown", "windows-1252", "koi8-r", "utf-8", "ks_c_5601-1987"})
    void doesNotBelieveADeclarationThatCanNotBeTrue(String declared) {
        var header = "Content-Type: text/plain; charset=" + declared + "\n";
        var message = Reading.read(LETTER.formatted("Заявка", header), Charset.forName("windows-1251"));

        assertThat(message.ownText()).isEqualTo("Здравствуйте! Не печатает принтер на втором этаже.");
        assertThat(message.notes()).contains(Remark.of("charset-guessed", "windows-1251"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "СРОЧНО",
                "Тест",
                "Re: заявка",
                "Отв: [zayavka #17] Счёт",
                "ПРИНТЕР",
                "1С не работает",
                "Нет интернета",
                "Касса",
                "Пароль",
                "Ёмкость",
                "Объявление"
            })
    void tellsShortSubjectsApart(String subject) {
        for (var charset : new String[] {"windows-1251", "KOI8-R", "IBM866"}) {
            var raw = LETTER.formatted(subject, "").getBytes(Charset.forName(charset));
            assertThat(Reading.read(raw).subject()).as(charset).isEqualTo(subject);
        }
    }

    @Test
    void leavesWesternLettersAlone() {
        var message = Reading.read(
                LETTER.replace("Ольга Петрова", "Jörg Müller")
                        .replace("Служба поддержки", "Support")
                        .replace("Здравствуйте! Не печатает принтер на втором этаже.", "Schöne Grüße aus Köln")
                        .formatted("Störung", ""),
                StandardCharsets.ISO_8859_1);

        assertThat(message.subject()).isEqualTo("Störung");
        assertThat(Objects.requireNonNull(message.from()).name()).isEqualTo("Jörg Müller");
        assertThat(message.ownText()).isEqualTo("Schöne Grüße aus Köln");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?B?0J/RgNC40L3RgtC10YA=?=|Принтер",
                "=?utf-8?B?0J/RgNC40L3RgtC10YA|Принтер",
                "=?UTF-8?B?0J/R?= =?UTF-8?B?gNC40L3RgtC10YA=?=|Принтер",
                "=?koi8-r?Q?=F0=D2=C9=CE=D4=C5=D2?= =?koi8-r?Q?_=D3=CC=CF=CD=C1=CC=D3=D1?=|Принтер сломался",
                "=?windows-1251?q?\u0020=CF=F0=E8=ED=F2=E5=F0?=|Принтер",
                "=?cp1251?Q?=CF=F0=E8=ED=F2=E5=F0?=|Принтер",
                "=?iso-8859-1?Q?=CF=F0=E8=ED=F2=E5=F0?=|Принтер",
                "=?utf-8?Q?Re[2]:_=D0=9F?=|Re[2]: П",
                "=?utf-7?Q?+BB8EQAQ4BD0EQgQ1BEA-?=|Принтер",
                "a =?utf-8?Q?b?= c|a b c",
                "=?utf-8?Q?100%?= = 100?|100% = 100?",
                "=?unknown-8bit?B?z/Do7fLl8A==?=|Принтер",
            })
    void decodesEncodedWordsAlsoBrokenOnes(String raw, String expected) {
        var message = Reading.read(("Subject: " + raw + "\r\n\r\n").getBytes(US_ASCII));

        assertThat(message.subject()).isEqualTo(expected);
    }

    @Test
    void readsUtf7() {
        var message = Reading.read(LETTER.replaceAll("[А-я]", "x")
                        .formatted("fax", "Content-Type: text/plain; charset=utf-7\n")
                        .replaceAll("x{2}.*этаже\\.", "")
                + "+BB8EQAQ4BD0EQgQ1BEA-, 2 +- 2");

        assertThat(message.ownText()).contains("Принтер, 2 + 2");
    }

    @Test
    void attachmentsAreNeverTranscoded() {
        var bytes = "Привет из Windows".getBytes(Charset.forName("windows-1251"));
        var head = """
                From: a@alpha.example
                Subject: x
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                См. файл
                --b
                Content-Type: text/plain; charset=utf-8
                Content-Disposition: attachment; filename="=?koi8-r?B?9MXL09Qu?=txt"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """;
        var message = Reading.read(head.formatted(java.util.Base64.getEncoder().encodeToString(bytes)));

        assertThat(message.files()).hasSize(1);
        assertThat(message.files().get(0).bytes()).isEqualTo(bytes);
        assertThat(message.files().get(0).name()).isEqualTo("Текст.txt");
    }

    /** Complaint 3: no header is written in a charset of two bytes, and ASCII is none. */
    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "utf-16le", "unicode", "utf-32"})
    void aWideCharsetOfTheBodyLeavesTheHeadersAlone(String charset) {
        var letter = Reading.read("From: irina@vektor.example\nSubject: Need access to share\n"
                + "Content-Type: text/plain; charset=" + charset + "\n\nPlease give me access.\n");

        assertThat(letter.from().address().value()).isEqualTo("irina@vektor.example");
        assertThat(letter.subject()).isEqualTo("Need access to share");
        assertThat(letter.ownText()).isEqualTo("Please give me access.");
    }

    @Test
    void aTextOfTwoBytesIsRead() {
        var letter = Reading.read("From: irina@vektor.example\nSubject: Need access\n"
                + "Content-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n\n"
                + java.util.Base64.getEncoder()
                        .encodeToString("Не печатает".getBytes(java.nio.charset.StandardCharsets.UTF_16LE))
                + "\n");

        assertThat(letter.subject()).isEqualTo("Need access");
        assertThat(letter.ownText()).isEqualTo("Не печатает");
    }
}
