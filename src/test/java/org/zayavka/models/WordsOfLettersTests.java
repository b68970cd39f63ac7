package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desk makes of the words that people write: sentences as they stand in letters (S1.5, S5.7, S5.8). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsOfLettersTests {

    private final DecisionFile table = new DecisionFile("message-kind.dmn", "messageKind");

    /** A complaint opens a solved ticket again; only what is nothing but a confirmation closes it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Всё работает, спасибо!                                   | confirmation
            Да, теперь печатает, спасибо                             | confirmation
            Проблема решена                                          | confirmation
            Принтер снова печатает, большое спасибо за помощь!       | confirmation
            Спасибо, Иван Петрович, всё заработало                   | confirmation
            Сайт открывается, почта работает. Заявку можно закрывать | confirmation
            Подтверждаю, что всё работает                            | confirmation
            Ок, вопрос закрыт                                        | confirmation
            Всё хорошо, закрывайте                                   | confirmation
            Помогло! Спасибо. С уважением, Ольга Петровна Смирнова   | confirmation
            Доступ появился, спасибо                                 | confirmation
            Проблем больше нет                                       | confirmation
            Ошибка исчезла, спасибо                                  | confirmation
            Уже не нужно, спасибо                                    | confirmation
            It works now, thank you                                  | confirmation
            Thanks, everything is fine now                           | confirmation
            The problem is solved, you can close the ticket          | confirmation
            I can log in again. Thank you very much!                 | confirmation
            The printer works great, thanks John                     | confirmation
            Fixed, cheers                                            | confirmation
            Теперь есть ошибка 500.                                  | none
            Теперь печатает полосами.                                | none
            Работает через раз.                                      | none
            Nothing works.                                           | none
            Я подтверждаю: проблема осталась.                        | none
            Проблема решена наполовину                               | none
            Подтверждаю получение, проверю завтра                    | none
            Problem is partially fixed, printer smokes               | none
            Ничего не работает                                       | none
            Работает медленно                                        | none
            Работает, но тормозит                                    | none
            Принтер сам печатает                                     | none
            Всё работает?                                            | none
            Ошибка появилась                                         | none
            Сайт закрыт                                              | none
            Заработало и сломалось                                   | none
            Решили проблему с принтером, теперь сканер               | none
            Не закрывайте заявку                                     | none
            It stopped working again                                 | none
            Works only on Mondays                                    | none
            All is not well                                          | none
            Is it fixed?                                             | none
            I can't print                                            | none
            You can close the window but the error stays             | none
            """)
    void closesOnlyWhatIsConfirmedInEveryWord(String sentence, String intent) {
        assertThat(replyTo("solved", sentence)).isEqualTo(intent);
    }

    /** An open ticket is withdrawn by its requester in plain words, or not at all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Отмените, пожалуйста                                | withdrawal
            Отмените заявку № 1042, пожалуйста                  | withdrawal
            Прошу отменить мою заявку. Спасибо!                 | withdrawal
            Отзываю заявку                                      | withdrawal
            Заявка больше не нужна, извините за беспокойство    | withdrawal
            Заявка уже неактуальна                              | withdrawal
            Уже не актуально, разобрались сами                  | withdrawal
            Вопрос снят                                         | withdrawal
            Сами всё починили, спасибо                          | withdrawal
            Please cancel my request                            | withdrawal
            Please cancel ticket #1042, thank you               | withdrawal
            I would like to withdraw my request                 | withdrawal
            No longer needed, thanks                            | withdrawal
            This is no longer an issue                          | withdrawal
            Never mind, we fixed it ourselves                   | withdrawal
            Ссылка в письме неактуальна, пришлите новую.        | none
            The cancel button does nothing.                     | none
            Отмените подписку                                   | none
            Отменить заказ в 1С нельзя                          | none
            Отмените ответ                                      | none
            Пароль больше не нужен, нужен новый логин           | none
            Помощь уже не нужна завтра, нужна сегодня           | none
            Как отозвать заявку?                                | none
            Не отменяйте заявку                                 | none
            Уже                                                 | none
            Не нужно                                            | none
            Not needed                                          | none
            Please do not cancel my request                     | none
            Please cancel my request for the second printer only | none
            We cannot cancel orders in the shop                 | none
            Please close the port 8080                          | none
            """)
    void withdrawsOnlyWhatIsPlainlyWithdrawn(String sentence, String intent) {
        assertThat(replyTo("open", sentence)).isEqualTo(intent);
    }

    /** S4.4: a file, another ticket's number or a subject of its own: the words are not the whole letter. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            solved | Спасибо!
            solved | Всё работает
            solved | ок
            open   | Отмените заявку
            open   | Please cancel my request
            """)
    void whatSaysMoreThanItsWordsIsForAPerson(String thread, String sentence) {
        var facts = facts(thread, sentence);
        assertThat((Object) table.decide(facts).getEntry("intent")).isNotEqualTo("none");

        facts.put("saysMore", true);

        assertThat((Object) table.decide(facts).getEntry("intent")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Добавлю: на принтере горит красная лампочка  | none
            Индикатор Wi-Fi горит, но сети нет           | none
            У нас всё горит!                             | urgency
            Горит отчёт, помогите                        | urgency
            Это срочно                                   | urgency
            """)
    void aLampThatIsLitIsNotUrgent(String sentence, String intent) {
        assertThat(replyTo("open", sentence)).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Спасибо большое, хорошего дня!                 | thanks
            Огромное спасибо за быструю помощь             | thanks
            Спасибо, Иван!                                 | thanks
            Ок, понял, спасибо                             | thanks
            Коллеги, благодарю за оперативность            | thanks
            Спасибо! С уважением, Ольга Петровна Смирнова  | thanks
            Thank you so much for your help                | thanks
            Thanks a lot, have a nice day                  | thanks
            Great, thanks! Best regards, Anna              | thanks
            Спасибо, тормозит.                             | none
            Спасибо, хуже.                                 | none
            Спасибо, жду                                   | none
            Спасибо! С уважением, Ольга. Всё тормозит      | none
            Спасибо за письмо, завтра проверю              | none
            Thanks for nothing                             | none
            No, thanks                                     | none
            Thanks, slow                                   | none
            """)
    void oneUnknownWordIsMoreThanThanks(String sentence, String intent) {
        assertThat(replyTo("solved", sentence)).isEqualTo(intent);
    }

    /** S1.7: the head is called for whom we have disappointed, in a new letter and in a reply; not for a bad printer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Я недоволен вашей работой                                        | dissatisfaction
            Мы не довольны качеством обслуживания                            | dissatisfaction
            Не удовлетворён ответом                                          | dissatisfaction
            Я не удовлетворена вашим решением                                | dissatisfaction
            Мы неудовлетворены качеством поддержки                           | dissatisfaction
            Это безобразие, третий раз прошу!                                | dissatisfaction
            Безобразие! Никто не отвечает вторую неделю                      | dissatisfaction
            Третий раз прошу одно и то же                                    | dissatisfaction
            Пишу вам уже в пятый раз, сколько можно?                         | dissatisfaction
            Сколько можно ждать?!                                            | dissatisfaction
            Жалоба на оператора Смирнову                                     | dissatisfaction
            Хочу пожаловаться на вашего инженера                             | dissatisfaction
            Буду жаловаться директору                                        | dissatisfaction
            Оставляю жалобу на вашу работу                                   | dissatisfaction
            Нас не устраивает качество поддержки                             | dissatisfaction
            Меня категорически не устраивает ваш ответ                       | dissatisfaction
            Позовите, пожалуйста, вашего руководителя                        | dissatisfaction
            Требую руководителя                                              | dissatisfaction
            Прошу связать меня с начальником                                 | dissatisfaction
            Соедините меня с директором                                      | dissatisfaction
            Вы отвратительно работаете                                       | dissatisfaction
            Ужасное обслуживание                                             | dissatisfaction
            Остались недовольны вашим сервисом                               | dissatisfaction
            Я крайне разочарован вашей поддержкой                            | dissatisfaction
            Возмущены вашим отношением                                       | dissatisfaction
            Это возмутительно                                                | dissatisfaction
            Ваша поддержка никуда не годится                                 | dissatisfaction
            Не доволен тем, как вы отвечаете                                 | dissatisfaction
            I am not satisfied with your answer                              | dissatisfaction
            We are very unhappy with the service                             | dissatisfaction
            I'm really disappointed in your support                          | dissatisfaction
            I want to make a complaint                                       | dissatisfaction
            This is a complaint about your operator                          | dissatisfaction
            I would like to speak to your manager                            | dissatisfaction
            This is unacceptable, I have asked three times                   | dissatisfaction
            This is the third time I am asking                               | dissatisfaction
            Your service is terrible                                         | dissatisfaction
            Please escalate this to your supervisor                          | dissatisfaction
            We are not happy with the way you handle this                    | dissatisfaction
            Очень довольны вашей работой, спасибо                            | none
            Мы довольны, жалоб нет                                           | none
            Жалоб на вас нет                                                 | none
            Я недоволен принтером                                            | none
            Директор недоволен отчётом из 1С                                 | none
            Пользователи недовольны медленным сайтом                         | none
            Мы недовольны скоростью интернета                                | none
            Я не доволен скоростью принтера                                  | none
            Не могу сказать, что я недоволен вашей работой                   | none
            Если будете недовольны ответом, напишите                         | none
            Никаких жалоб на работу поддержки у нас нет                      | none
            Жалоба на спам от соседа, заблокируйте отправителя               | none
            Нам пришла жалоба на наш сайт, проверьте                         | none
            Клиент пожаловался на медленный сайт                             | none
            Руководитель просит доступ к папке                               | none
            Нужен доступ для руководителя отдела                             | none
            Нужен новый компьютер руководителю                               | none
            Прошу руководителя отдела добавить в рассылку                    | none
            Дайте доступ директору                                           | none
            Дайте права начальнику склада                                    | none
            Свяжите телефон с компьютером директора                          | none
            Безобразно печатает принтер                                      | none
            Третий раз за день перезагрузился сервер                         | none
            Принтер третий раз жуёт бумагу                                   | none
            Ужасно тормозит программа                                        | none
            Ответ неудовлетворительный выдаёт программа проверки             | none
            Не удовлетворяет требованиям пароль                              | none
            Сколько можно хранить писем в ящике?                             | none
            We are happy with your work                                      | none
            No complaints, thank you                                         | none
            I am not unhappy with your answer                                | none
            I have no complaints about your service                          | none
            I am unhappy with my printer                                     | none
            Our customers complain about the slow site                       | none
            The manager needs access to the folder                           | none
            Please give access to the head of sales                          | none
            I want to talk to the manager about my vacation, restore my mail | none
            The third time today the server restarted                        | none
            Terrible noise from the printer                                  | none
            The password is unacceptable, says the form                      | none
            Not satisfied: dependency error in the log                       | none
            Нас не устраивает работа принтера                                | none
            Недоволен работой принтера                                       | none
            Нас не устраивает скорость                                       | none
            Недоволен качеством печати                                       | none
            Я недоволен                                                      | dissatisfaction
            Я недоволен. Сделайте уже хоть что-нибудь                        | dissatisfaction
            Хотим поговорить с вашим начальником                             | dissatisfaction
            Какое-то безобразие с принтером                                  | none
            Спасибо, я очень доволен                                         | none
            """)
    void callsTheHeadForWhoIsDissatisfiedWithUs(String sentence, String intent) {
        assertThat(replyTo("none", sentence)).isEqualTo(intent);
        assertThat(replyTo("open", sentence).equals("dissatisfaction")).isEqualTo(intent.equals("dissatisfaction"));
    }

    /** S5.8 */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Балансировщик отдаёт 502, сайт лежит       | support
            Балансировщик странно себя ведёт           | support
            Счётчик посещений показывает ноль          | support
            Активировать окно, пожалуйста              | support
            Не приходит код подтверждения              | support
            Тарификатор молчит                         | support
            Не приходит счёт за октябрь, пришлите      | billing
            Пришлите счет                              | billing
            В счёте неверная сумма                     | billing
            Какой у нас баланс?                        | billing
            Уточните остаток на балансе                | billing
            Акты за октябрь                            | billing
            Продлите договор, пожалуйста               | billing
            Please send the invoice for October        | billing
            We paid twice                              | billing
            Оплатили счёт, а сайт не работает          | support
            """)
    void tellsMoneyFromTechnologyByWholeWords(String sentence, String department) {
        assertThat(table.decide(facts("none", sentence))).containsEntry("rightDepartment", department);
    }

    /** A report of fraud is a security incident: a ticket, and a confirmation for whoever wrote it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Мошенники прислали письмо с вирусом          | new
            Нам пишут мошенники, проверьте почту         | new
            Уродова И. И. не может войти                 | new
            Ольга Козлова просит доступ                  | new
            Вор украл ноутбук                            | new
            Кажется, в офисе завёлся вор                 | new
            Дурак-принтер опять зажевал бумагу           | new
            Вы проверили, не мошенники ли это            | new
            Вам звонили мошенники от нашего имени        | new
            A crook wrote to our accountant              | new
            You should know that crooks use our name     | new
            I must tell you thieves stole my laptop      | new
            Mr. Stupidov and Ms. Idiotova need access    | new
            Вы идиоты                                    | review
            Вы там все дебилы, что ли                    | review
            Ты дурак                                     | review
            Идиоты вы                                    | review
            Вы просто мошенники                          | review
            Идите к чёрту со своей поддержкой            | review
            Заткнитесь уже                               | review
            You are a bunch of crooks                    | review
            You stupid morons                            | review
            Go to hell                                   | review
            """)
    void holdsOnlyWhatInsultsTheDesk(String sentence, String kind) {
        assertThat(table.decide(facts("none", sentence))).containsEntry("kind", kind);
    }

    /** Who says it in the subject has said it; what stands there in a reply is another's, or ours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Вы идиоты                  | Не печатает принтер              | review
            Вы идиоты                  |                                  | review
            Идите к чёрту              | Опять всё стоит                  | review
            You are idiots             | Nothing works                    | review
            Что скажете вы             | Мошенники прислали письмо        | new
            Отвечаете ли за это вы     | Козлы для пилки привезли?        | new
            Уродова не может войти     | Пароль забыт                     | new
            Срочно                     | Вы идиоты                        | review
            """)
    void holdsWhatInsultsInItsSubject(String subject, @Nullable String sentence, String kind) {
        var facts = facts("none", sentence == null ? "" : sentence);
        facts.put("subjectText", plain(subject));

        assertThat(table.decide(facts)).containsEntry("kind", kind);
    }

    @Test
    void theSubjectOfAReplyIsNotTheWritersOwn() {
        var facts = facts("open", "Добавлю номер кабинета");
        facts.put("subjectText", plain("Вы идиоты"));

        assertThat(table.decide(facts)).containsEntry("kind", "answer");
    }

    private Object replyTo(String thread, String sentence) {
        return table.decide(facts(thread, sentence)).getEntry("intent");
    }

    /** As the desk lays a letter out for its tables: plain words. */
    private static Map<String, Object> facts(String thread, String sentence) {
        var text = plain(sentence);
        var facts = new HashMap<String, Object>();
        facts.put("machine", "none");
        facts.put("copy", false);
        facts.put("readable", true);
        facts.put("thread", thread);
        facts.put("proof", thread.equals("none") ? "none" : "messageId");
        facts.put("senderRole", thread.equals("none") ? "contact" : "requester");
        facts.put("department", "support");
        facts.put("urgent", false);
        facts.put("saysMore", false);
        facts.put("subjectText", "просьба");
        facts.put("ownText", text);
        facts.put("wordCount", text.isEmpty() ? 0 : text.split(" ").length);
        return facts;
    }

    private static String plain(String sentence) {
        return sentence.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace("№", "no")
                .replaceAll("[^\\p{L}\\p{N}?]+", " ")
                .strip();
    }
}
