package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a letter is (complaints 1, 6, 7 and 8; S1.5, S5.7, S5.8). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageKindDecisionTests {

    private final DecisionFile table = new DecisionFile("message-kind.dmn", "messageKind");

    /** Facts that differ from an ordinary new letter of a known contact to the support mailbox. */
    static Stream<Arguments> letters() {
        return Stream.of(
                arguments("machine=bounce", "bounce"),
                arguments("machine=automatic, thread=solved, proof=messageId, senderRole=requester", "automatic"),
                arguments("machine=loop", "automatic"),
                arguments("machine=list, senderRole=stranger", "automatic"),
                arguments("machine=list, senderRole=none", "automatic"),
                arguments("machine=list", "new"),
                arguments("machine=list, thread=solved, proof=messageId, senderRole=requester", "answer"),
                arguments(
                        "thread=solved, proof=messageId, senderRole=requester, ownText=спасибо, saysMore=true",
                        "answer"),
                arguments("thread=claim, department=claims", "claim"),
                arguments("thread=claim, ownText=вы идиоты и ничего не умеете", "claim"),
                arguments("thread=claim, machine=automatic", "automatic"),
                arguments("thread=claim, machine=bounce", "bounce"),
                arguments("thread=claim, copy=true, readable=false, machine=list, senderRole=stranger", "claim"),
                arguments("copy=true", "copy"),
                arguments("readable=false", "new"),
                arguments("ownText=вы идиоты и ничего не умеете", "review"),
                arguments(
                        "ownText=you are a bunch of morons, thread=open, senderRole=requester, proof=subject",
                        "review"),
                arguments("thread=closed, proof=subject, senderRole=requester", "new"),
                arguments("thread=closed, proof=subject, senderRole=stranger", "review"),
                arguments("thread=closed, proof=subject, senderRole=requester, ownText=спасибо большое", "answer"),
                arguments("thread=closed, proof=subject, senderRole=requester, ownText=спасибо не печатает", "new"),
                arguments("thread=closed, proof=subject, senderRole=stranger, ownText=спасибо", "review"),
                arguments("thread=open, proof=messageId, senderRole=requester", "answer"),
                arguments("thread=solved, proof=subject, senderRole=participant", "answer"),
                arguments("thread=open, proof=thread, senderRole=participant", "answer"),
                arguments("thread=open, proof=thread, senderRole=stranger", "review"),
                arguments("thread=waiting, proof=subject, senderRole=agent", "answer"),
                arguments("thread=open, proof=messageId, senderRole=contact", "answer"),
                arguments("thread=open, proof=subject, senderRole=contact", "review"),
                arguments("thread=solved, proof=messageId, senderRole=stranger", "review"),
                arguments("thread=solved, proof=subject, senderRole=stranger", "review"),
                arguments("department=billing, subjectText=Не работает сайт", "wrongDepartment"),
                arguments("department=support, subjectText=Счет за октябрь", "wrongDepartment"),
                arguments("department=billing, subjectText=Акт сверки", "new"),
                arguments("department=support, subjectText=Оплатили счет а сайт не работает", "new"),
                arguments("department=support, subjectText=Добрый день", "new"),
                arguments("department=field, subjectText=Счет", "new"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void tellsTheKindOfALetter(String facts, String kind) {
        var decision = table.decide(letter(facts));

        assertThat(decision).containsEntry("kind", kind).containsKeys("intent", "rightDepartment");
        assertThat((String) decision.getEntry("reason")).endsWith(".");
    }

    /** Complaint 6: the same words mean something else when not the requester says them. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            requester, open, отмените заявку, withdrawal
            participant, open, отмените заявку, none
            participant, waiting, отмените заявку, none
            requester, solved, все работает, confirmation
            participant, solved, все работает, thanks
            participant, solved, отмените заявку, thanks
            participant, open, срочно, urgency
            """)
    void onlyTheRequesterWithdrawsAndConfirms(String role, String thread, String text, String intent) {
        for (var proof : List.of("messageId", "subject", "thread")) {
            var decision = table.decide(
                    letter("thread=" + thread + ", proof=" + proof + ", senderRole=" + role + ", ownText=" + text));

            assertThat(decision).containsEntry("kind", "answer").containsEntry("intent", intent);
        }
    }

    /** Complaint 8: thanks alone does not reopen, doubt always does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            спасибо | thanks
            большое спасибо | thanks
            спасибо большое за помощь | thanks
            спасибо вам ребята | thanks
            спасибо иван | thanks
            огромное спасибо за оперативность | thanks
            благодарю за быстрый ответ | thanks
            спасибо с уважением ольга петровна смирнова | thanks
            ок спасибо | thanks
            thanks | thanks
            thank you very much | thanks
            many thanks for the quick help | thanks
            thanks john | thanks
            + | thanks
            +1 | thanks
            👍 | thanks
            👌 | thanks
            👍 🙏 | thanks
            ок | thanks
            ok | thanks
            ок понял | thanks
            👎 | none
            - | none
            ? | none
            ок? | none
            ок жду | none
            ок но не работает | none
            спасибо все работает | confirmation
            спасибо большое все заработало | confirmation
            все работает | confirmation
            помогло | confirmation
            подтверждаю | confirmation
            вопрос решен | confirmation
            заявку можно закрывать | confirmation
            проблем больше нет спасибо | confirmation
            thank you it works | confirmation
            it works now | confirmation
            solved thanks | confirmation
            you can close the ticket | confirmation
            уже не актуально | confirmation
            спасибо но не работает | none
            спасибо не помогло | none
            спасибо а когда починят второй принтер? | none
            спасибо? | none
            спасибо опять сломался | none
            все работает кроме сканера | none
            почти все работает | none
            не работает | none
            не решено | none
            thanks but it still does not work | none
            it works but slowly | none
            it does not work | none
            not solved | none
            works? | none
            добрый день пришлите пожалуйста инструкцию еще раз | none
            спасибо за помощь но у нас появилась другая проблема в соседнем кабинете | newQuestion
            это не срочно | none
            срочно | urgency
            еще один вопрос как подключить второй принтер | newQuestion
            спасибо у меня новая проблема не открывается почта | newQuestion
            another question how do i reset my password | newQuestion
            очень срочно стоит вся бухгалтерия | urgency
            urgent please | urgency
            """)
    void tellsThanksFromDoubtInTheReplyToASolution(String text, String intent) {
        assertThat(replyTo("solved", text)).isEqualTo(intent);
    }

    /** S1.7: in own words, in a first letter as in a reply. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            срочная ситуация | emergency
            у нас чрезвычайная ситуация сгорел сервер | emergency
            добрый день это экстренная ситуация нужна помощь | emergency
            у нас чп | emergency
            чп на сервере | emergency
            чп | emergency
            клиент чп иванов не получил доступ | none
            чп сидоров просит счет за октябрь | none
            urgent situation our server room is flooded | emergency
            this is an emergency | emergency
            это не срочная ситуация | none
            на случай экстренной ситуации дайте телефон | none
            it is not an emergency | none
            я недоволен | dissatisfaction
            я не довольна вашей работой | dissatisfaction
            мы крайне недовольны | dissatisfaction
            остались недовольны обслуживанием | dissatisfaction
            нас не устраивает качество поддержки | dissatisfaction
            хочу пожаловаться на инженера | dissatisfaction
            жалоба на качество обслуживания | dissatisfaction
            позовите пожалуйста руководителя | dissatisfaction
            соедините меня с вашим начальником | dissatisfaction
            i am not satisfied | dissatisfaction
            we are very unhappy with your service | dissatisfaction
            i want to complain | dissatisfaction
            let me speak to your manager | dissatisfaction
            мы довольны спасибо | none
            жалоб нет все хорошо работает ли принтер? | none
            директор просит установить принтер | none
            не могу сказать что я недоволен | none
            пользователи жалуются на медленный интернет | none
            """)
    void hearsWhoWantsTheHead(String text, String intent) {
        assertThat(replyTo("open", text)).isIn(intent, intent.equals("none") ? "urgency" : intent);
        assertThat(table.decide(letter("ownText=" + text))).containsEntry("intent", intent);
    }

    /** A requester may withdraw; what is less than clear is left to a person. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            отмените заявку | withdrawal
            заявка не актуальна | withdrawal
            заявка уже неактуальна спасибо | withdrawal
            уже не нужно | withdrawal
            разобрались сами спасибо | withdrawal
            вопрос снят | withdrawal
            please cancel the request | withdrawal
            no longer needed | withdrawal
            never mind | withdrawal
            как отменить заявку? | none
            отмените пожалуйста подписку на рассылку | none
            не нужно звонить пишите | none
            заявку отменять не надо | none
            не отменяйте заявку | none
            отменять заявку не нужно | none
            please do not cancel the ticket | none
            закройте заявку иванова а мою оставьте | none
            отмените заявку поставщику 5 в 1с кнопка серая | none
            """)
    void hearsThatTheTicketIsWithdrawn(String text, String intent) {
        assertThat(replyTo("open", text)).isEqualTo(intent);
        assertThat(replyTo("waiting", text)).isEqualTo(intent);
    }

    @Test
    void anEmptyReplyMeansNothingSpecial() {
        assertThat(replyTo("solved", "")).isEqualTo("none");
    }

    @Test
    void aReplyMarkedUrgentDeclaresUrgency() {
        var facts = letter("thread=open, proof=messageId, senderRole=requester, ownText=пришлите инженера");
        facts.put("urgent", true);

        assertThat(table.decide(facts)).containsEntry("intent", "urgency");
    }

    /** Only those who take part speak for the ticket. */
    @Test
    void aColleagueOrAnAgentConfirmsNothing() {
        assertThat(table.decide(letter("thread=solved, proof=messageId, senderRole=contact, ownText=все работает")))
                .containsEntry("intent", "none");
        assertThat(table.decide(letter("thread=solved, proof=messageId, senderRole=agent, ownText=все работает")))
                .containsEntry("intent", "none");
    }

    /** S5.8 */
    @Test
    void namesTheRightDepartment() {
        assertThat(table.decide(letter("department=billing, subjectText=Не открывается сайт")))
                .containsEntry("rightDepartment", "support");
        assertThat(table.decide(letter("department=support, subjectText=Invoice for October")))
                .containsEntry("rightDepartment", "billing");
        assertThat(table.decide(letter("department=support, subjectText=Принтер")))
                .containsEntry("rightDepartment", "support");
    }

    /** S5.7: a surname that looks like a bad word is a surname. */
    @ParameterizedTest
    @CsvSource({
        "ольга козлова просит помощи",
        "дубликат ключа",
        "природа ошибки неясна",
        "вы долго отвечаете я недоволен"
    })
    void anAngryLetterIsAnOrdinaryLetter(String text) {
        assertThat(table.decide(letter("ownText=" + text))).containsEntry("kind", "new");
    }

    @Test
    void everyRuleIsMet() {
        letters().forEach(example -> table.decide(letter((String) example.get()[0])));
        aReplyMarkedUrgentDeclaresUrgency();
        for (var text : new String[] {
            "",
            "уже не нужно",
            "no longer needed",
            "помогло",
            "it works",
            "спасибо",
            "+",
            "срочно",
            "еще один вопрос",
            "все работает?",
            "пришлите счет"
        }) {
            replyTo("solved", text);
        }
        replyTo("open", "уже не нужно");
        for (var text : new String[] {"не приходит код", "идите к черту", "мудак"}) {
            table.decide(letter("ownText=" + text));
        }

        assertThat(table.matchedRules()).containsExactlyElementsOf(table.allRules());
    }

    private Object replyTo(String thread, String text) {
        return table.decide(letter("thread=" + thread + ", proof=messageId, senderRole=requester, ownText=" + text))
                .getEntry("intent");
    }

    private static Map<String, Object> letter(String changes) {
        var facts = new HashMap<String, Object>(Map.of(
                "machine",
                "none",
                "copy",
                false,
                "readable",
                true,
                "thread",
                "none",
                "proof",
                "none",
                "senderRole",
                "contact",
                "department",
                "support",
                "urgent",
                false));
        facts.put("saysMore", false);
        facts.put("subjectText", "Просьба");
        facts.put("ownText", "добрый день помогите с заявлением");
        for (var change : changes.split(", ", -1)) {
            var pair = change.split("=", 2);
            facts.put(pair[0], pair[1].equals("true") || pair[1].equals("false") ? Boolean.valueOf(pair[1]) : pair[1]);
        }
        var text = (String) facts.get("ownText");
        facts.put("wordCount", text.isBlank() ? 0 : text.split(" ").length);
        return facts;
    }
}
