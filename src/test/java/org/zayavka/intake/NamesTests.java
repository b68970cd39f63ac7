package org.zayavka.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zayavka.models.DecisionFile;

/** S1.5, complaint 8: whoever signs their thanks has said thanks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesTests {

    private final DecisionFile table = new DecisionFile("message-kind.dmn", "messageKind");

    /** The lines of a reply are divided by a slash; Анна Громова has solved the ticket. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Вера Кузнецова              | АО «Вектор»   | Спасибо!//Вера Кузнецова                                 | thanks
            Ирина Волкова               | АО «Вектор»   | Спасибо за помощь!/Ирина Волкова                         | thanks
            John Carter                 | АО «Вектор»   | Thank you!//John Carter                                  | thanks
            John Carter                 | АО «Вектор»   | thanks john carter                                       | thanks
            John Carter                 | АО «Вектор»   | Thanks Carter                                            | thanks
            John Carter                 | Vector LLC    | Thank you.//J. Carter/Vector LLC                         | thanks
            Вера Кузнецова              | ООО «Ромашка» | Спасибо! ВЕРА КУЗНЕЦОВА                                  | thanks
            Ольга Петровна Синицына     | ООО «Ромашка» | Спасибо большое!/Синицына О. П.                          | thanks
            Ольга Петровна Синицына     | ООО «Ромашка» | Спасибо!/С уважением, Ольга Петровна Синицына            | thanks
            Ольга Петровна Синицына     | ООО «Ромашка» | Спасибо, Анна Громова!/О.П. Синицына, ООО Ромашка        | thanks
            Пётр Королёв                | ООО «Ромашка» | Благодарю./Петр Королев                                  | thanks
            Анна-Мария Штерн            | ООО «Ромашка» | Спасибо, Громова Анна. Анна-Мария Штерн                  | thanks
            Николай Кузнецов            | Мастерская Кузнецова | Подтверждаю. Николай Кузнецов                     | confirmation
            John Carter                 | АО «Вектор»   | Thanks, it works now.//John Carter                       | confirmation
            John Carter                 | АО «Вектор»   | it works now john carter                                 | confirmation
            Ирина Волкова               | АО «Вектор»   | Спасибо, Анна! Всё работает.//Ирина Волкова/АО «Вектор»  | confirmation
            Ирина Волкова               | АО «Вектор»   | Здравствуйте, Анна Громова! Всё работает. Волкова        | confirmation
            Ирина Волкова               | АО «Вектор»   | Всё работает, спасибо/Волкова Ирина Сергеевна            | confirmation
            Ольга Петрова               | ООО «Ромашка» | Спасибо!/Ольга Петрова/главный бухгалтер                 | thanks
            Ольга Петрова               | ООО «Ромашка» | Спасибо!//С уважением,/Ольга Петрова,/Главный бухгалтер ООО «Ромашка»/тел. +7 (900) 000-00-00, доб. 12/olga@romashka.example/www.romashka.example | thanks
            Ольга Петрова               | ООО «Ромашка» | Спасибо большое! Главный бухгалтер Петрова О. П.         | thanks
            Ольга Петрова               | ООО «Ромашка» | Спасибо!/Olga Petrova                                    | thanks
            Ольга Петрова               | ООО «Ромашка» | Thank you!/Olga Petrova/Chief Accountant/Romashka LLC    | thanks
            Юлия Щукина                 | ООО «Ромашка» | Спасибо за помощь!/Yulia Schukina, head of sales         | thanks
            Юлия Щукина                 | ООО «Ромашка» | Thanks!/J. Shchukina                                     | thanks
            Olga Petrova                | Vector LLC    | Спасибо!/Ольга Петрова/заместитель генерального директора | thanks
            Дмитрий Королёв             | ООО «Ромашка» | Всё работает!/Dmitry Korolev/Инженер отдела снабжения    | confirmation
            Ольга Петрова               | ООО «Ромашка» | Спасибо!/Ольга Петрова/главный бухгалтер/не открывается 1С | none
            Ольга Петрова               | ООО «Ромашка» | Спасибо!/Ольга Петрова/Позовите главного инженера        | none
            Ольга Петрова               | ООО «Ромашка» | Спасибо. Главный бухгалтер снова без доступа/Ольга Петрова | none
            Ольга Петрова               | ООО «Ромашка» | Спасибо!/Olga Petrova/still no access                    | none
            Ольга Петрова               | ООО «Ромашка» | Спасибо! Olga Petrova cannot log in                      | none
            Ольга Петрова               | ООО «Ромашка» | Спасибо!/Olga Sidorova                                   | none
            Ольга Петрова               | ООО «Ромашка» | Спасибо!/Главный бухгалтер                               | none
            Ольга Петрова               | ООО «Ромашка» | Спасибо!/Перезвоните: +7 900 000-00-00/Ольга Петрова     | none
            Пётр Беда                   | ООО «Ромашка» | Спасибо!/Petr Beda/бухгалтер                             | thanks
            Пётр Беда                   | ООО «Ромашка» | Спасибо. Бухгалтер Беда                                  | none
            Пётр Беда                   | ООО «Ромашка» | Спасибо!/Пётр Беда                                       | thanks
            Пётр Беда                   | ООО «Ромашка» | Спасибо, но беда с принтером                             | none
            Пётр Беда                   | ООО «Ромашка» | Спасибо. Беда                                            | none
            Пётр Беда                   | ООО «Ромашка» | Всё работает, Беда                                       | none
            Иван Нет                    | ООО «Ромашка» | Всё работает? Нет                                        | none
            Иван Нет                    | ООО «Ромашка» | Спасибо. Нет                                             | none
            Не Работает                 | ООО «Ромашка» | Не работает                                              | none
            Не Работает                 | ООО «Ромашка» | Спасибо. Не работает                                     | none
            John Down                   | АО «Вектор»   | Thanks, still down                                       | none
            Вера Кузнецова              | АО «Вектор»   | Спасибо! Вера Кузнецова не может войти                   | none
            Вера Кузнецова              | АО «Вектор»   | Спасибо. Кузнецовой всё ещё не открывает                 | none
            Вера Кузнецова              | АО «Вектор»   | Вера Кузнецова                                           | none
            Ирина Волкова               | АО «Вектор»   | Спасибо! Иван Сидоров печатать не может                  | none
            Ирина Волкова               | ООО «Беда»    | Спасибо. Беда                                            | none
            Ирина Волкова               | АО «Вектор»   | Спасибо, Вектор лежит                                    | none
            Ирина Волкова               | АО «Вектор»   | Всё работает, Волкова?                                   | none
            """)
    void namesSayNothing(String writer, String company, String reply, String intent) {
        var names = new Names(List.of(writer, "Анна Громова"), company);

        assertThat(replyToSolution(names.leftOut(reply.replace('/', '\n')))).isEqualTo(intent);
    }

    @Test
    void withoutNamesTheTextStaysAsItIs() {
        assertThat(new Names(List.of(""), "").leftOut("Спасибо, т. е. всё!")).isEqualTo("Спасибо, т. е. всё!");
        assertThat(new Names(List.of("Вера Кузнецова"), "").leftOut("Вход: www.example.com, 5.5.2026"))
                .isEqualTo("Вход: www.example.com, 5.5.2026");
    }

    private Object replyToSolution(String text) {
        var words = Words.of(text);
        return table.decide(Map.ofEntries(
                        Map.entry("machine", "none"),
                        Map.entry("copy", false),
                        Map.entry("readable", true),
                        Map.entry("thread", "solved"),
                        Map.entry("proof", "messageId"),
                        Map.entry("senderRole", "requester"),
                        Map.entry("department", "support"),
                        Map.entry("urgent", false),
                        Map.entry("subjectText", "принтер"),
                        Map.entry("ownText", words.text()),
                        Map.entry("wordCount", words.count())))
                .getEntry("intent");
    }
}
