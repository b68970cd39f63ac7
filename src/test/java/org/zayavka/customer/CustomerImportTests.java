package org.zayavka.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.support.DeskTest;

/** Lists are looked at first, with each fault by line and column, and then written as a whole or not at all. */
@NullUnmarked
@DeskTest
class CustomerImportTests {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @Autowired
    CustomerImport lists;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void bringsCompaniesContractsAndPeople() {
        apply(ImportKind.COMPANIES, "Компания\nООО «Импорт»\nАО \"Кавычки\"\n");
        apply(
                ImportKind.CONTRACTS,
                "Компания;Договор;План;Логин;Ящик;Действует до\n"
                        + "ООО «Импорт»;И-1;Стандарт;import;office@import.example;31.12.2027\n");
        apply(ImportKind.CONTACTS, "Договор,Имя,Почта,Телефон\nи-1,Инна,INNA@import.example,'+7 495 000-00-02\n");

        var who = customers.identify(new EmailAddress("inna@import.example"), "");
        assertThat(who.company().name()).isEqualTo("ООО «Импорт»");
        assertThat(who.contract().plan()).isEqualTo("standard");
        assertThat(who.contact().phone()).isEqualTo("+7 495 000-00-02");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "UTF-8, ','", "windows-1251, ;", "UTF-16LE, '\t'"})
    void readsWhatSpreadsheetsWrite(Charset charset, String separator) {
        var mark = charset == StandardCharsets.UTF_16LE ? "\uFEFF" : "";
        var text = mark
                + "Имя%1$sПочта%1$sКомпания\r\n\"Ёж, \"\"Колючий\"\"; мл.\"%1$sej@table.example%1$sНет такой\r\n"
                        .formatted(separator);

        var preview = look(ImportKind.CONTACTS, text.getBytes(charset));

        assertThat(preview.charset()).isEqualTo(charset.name());
        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo("Компания");
            assertThat(fault.value()).isEqualTo("Нет такой");
        });
    }

    @Test
    void namesEachFaultByLineAndColumnAndWritesNothing() {
        apply(ImportKind.COMPANIES, "Название\nООО «Ошибки»\n");
        var list = keep(ImportKind.CONTACTS, """
                Компания;Имя;Почта;Язык;Часовой пояс
                ООО «Ошибки»;Верный;right@faults.example;ru;
                ООО «Ошибки»;;wrong;немецкий;Луна

                ООО «Ошибки»;"=HYPERLINK(""http://evil.example"")";link@faults.example;;
                ООО «Ошибки»;Снова Верный;RIGHT@faults.example;;
                """.getBytes(StandardCharsets.UTF_8));

        var preview = lists.apply(list, "svetlana");

        assertThat(preview.isFaulty()).isTrue();
        assertThat(preview.faults().stream().map(fault -> fault.line() + " " + fault.column()))
                .containsOnly("3 Имя", "3 Почта", "3 Язык", "3 Часовой пояс", "5 Имя", "6 Почта");
        assertThat(customers.contactByAddress(new EmailAddress("right@faults.example")))
                .isEmpty();
    }

    @Test
    void changesOnlyTheColumnsOfTheListAndOnlyWhatDiffers() {
        apply(ImportKind.COMPANIES, "company\nChange Ltd\n");
        apply(
                ImportKind.CONTACTS,
                "company,name,email,phone,language\nChange Ltd,John,john@change.example,+44 1,en\n"
                        + "Change Ltd,Jane,jane@change.example,+44 200,en\n");

        var again = apply(
                ImportKind.CONTACTS,
                "company,name,email\nChange Ltd,John Smith,john@change.example\nChange Ltd,Jane,jane@change.example\n");

        assertThat(again.changed()).isEqualTo(1);
        assertThat(again.same()).isEqualTo(1);
        var john = customers
                .contactByAddress(new EmailAddress("john@change.example"))
                .orElseThrow();
        assertThat(john.name()).isEqualTo("John Smith");
        assertThat(john.language().code()).isEqualTo("en");
    }

    @Test
    void tellsOfColumnsThatItDoesNotKnowAndOfThoseThatAreMissing() {
        var preview = look(ImportKind.CONTRACTS, "Договор;Остаток;Договор\nЖ-1;100;Ж-1\n".getBytes(CYRILLIC));

        assertThat(preview.ignored()).containsExactly("Остаток");
        assertThat(preview.faults())
                .extracting(CustomerImport.LineFault::column)
                .containsExactlyInAnyOrder("Договор", "компания", "план");
    }

    @Test
    void excelsTextFormulaIsATextAndNoOtherFormulaGetsIn() {
        apply(ImportKind.COMPANIES, "Компания\nООО «Формула»\n");

        var good = look(
                ImportKind.CONTRACTS,
                "Компания;Договор;План\nООО «Формула»;\"=\"\"00-77\"\"\";basic\n".getBytes(CYRILLIC));
        var bad = look(ImportKind.CONTRACTS, "Компания;Договор;План\nООО «Формула»;=1+1;basic\n".getBytes(CYRILLIC));

        assertThat(good.faults()).isEmpty();
        assertThat(good.entries().get(0).title()).isEqualTo("00-77");
        assertThat(bad.isFaulty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Имя", "PK\u0003\u0004ворд", "Имя;Почта\n\"Ольга;olga@x.example\n"})
    void saysWhyAFileIsNoList(String text) {
        assertThatThrownBy(() -> keep(ImportKind.CONTACTS, text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aListIsConfirmedByWhoSentItAndOnce() {
        var list = keep(ImportKind.COMPANIES, "Компания\nООО «Однажды»\n".getBytes(CYRILLIC));

        assertThatThrownBy(() -> lists.apply(list, "mallory")).isInstanceOf(Refusal.class);
        lists.apply(list, "svetlana");
        assertThatThrownBy(() -> lists.apply(list, "svetlana")).isInstanceOf(Refusal.class);
    }

    @Test
    void manyLinesAreOneTransaction() {
        apply(ImportKind.COMPANIES, "Компания\nООО «Массив»\n");
        var rows = IntStream.range(0, 2000)
                .mapToObj(i -> "ООО «Массив»;Человек " + i + ";mass" + i + "@mass.example")
                .collect(Collectors.joining("\n"));

        var done = apply(ImportKind.CONTACTS, "Компания;Имя;Почта\n" + rows);

        assertThat(done.added()).isEqualTo(2000);
        assertThat(jdbc.sql("select count(*) from desk.contact where address like '%@mass.example'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2000);
    }

    private CustomerImport.Preview apply(ImportKind kind, String text) {
        var done = lists.apply(keep(kind, text.getBytes(StandardCharsets.UTF_8)), "svetlana");
        assertThat(List.copyOf(done.faults())).isEmpty();
        return done;
    }

    private CustomerImport.Preview look(ImportKind kind, byte[] content) {
        return lists.preview(keep(kind, content), "svetlana");
    }

    private UUID keep(ImportKind kind, byte[] content) {
        return lists.keep(kind, "список.csv", content, "svetlana");
    }
}
