package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zayavka.workplace.ConversationEntry.Attachment;

/** S4.1: a stranger's file is what its bytes are, whatever its name says. */
class FileCharacterTests {

    @ParameterizedTest
    @CsvSource({
        "счёт.pdf, application/x-msdownload, DISGUISED",
        "счёт.pdf, text/html, DISGUISED",
        "фото.jpg, application/zip, DISGUISED",
        "акт.docx, application/x-dosexec, DISGUISED",
        "установка.exe, application/x-dosexec, PROGRAM",
        "установка.exe, application/x-msdownload; format=pe32, PROGRAM",
        "письмо.js, text/javascript, PROGRAM",
        "ярлык.LNK, application/x-ms-shortcut, PROGRAM",
        "счёт.pdf.vbs, text/plain, PROGRAM",
        "счёт.pdf, application/pdf, PLAIN",
        "акт.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PLAIN",
        "акт.docx, application/zip, PLAIN",
        "старый.doc, application/x-tika-msoffice, PLAIN",
        "список.csv, text/plain, PLAIN",
        "журнал, text/plain, PLAIN",
        "неизвестное.xyz, application/octet-stream, PLAIN",
        "битый.pdf, application/octet-stream, PLAIN",
        "письмо.eml, message/rfc822, PLAIN",
        "снимок.JPEG, image/jpeg, PLAIN",
        "встреча.ics, text/calendar, PLAIN",
    })
    void programsAndDisguisedFilesAreTold(String name, String type, FileCharacter character) {
        assertThat(FileCharacter.of(new Attachment(0, name, type, 1))).isEqualTo(character);
    }
}
