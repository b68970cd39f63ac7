package org.zayavka.knowledge;

import java.util.Arrays;
import java.util.Optional;
import org.zayavka.shared.Language;

/** What a canned answer can leave open; the ticket fills it in. */
public enum AnswerVariable {
    TICKET_NUMBER("ticket.number", "номер заявки", "the ticket's number"),
    TICKET_SUBJECT("ticket.subject", "тема заявки", "the ticket's subject"),
    REQUESTER_NAME("requester.name", "имя заявителя", "the requester's name"),
    REQUESTER_COMPANY("requester.company", "компания заявителя", "the requester's company"),
    AGENT_NAME("agent.name", "имя того, кто отвечает", "the name of who answers"),
    REACTION_DUE("reaction.due", "срок начала работы", "by when the work begins"),
    SOLUTION_DUE("solution.due", "срок решения", "by when it is solved");

    private final String code;
    private final String russian;
    private final String english;

    AnswerVariable(String code, String russian, String english) {
        this.code = code;
        this.russian = russian;
        this.english = english;
    }

    /** As it stands in a text, between braces. */
    public String code() {
        return code;
    }

    public String words(Language language) {
        return language.say(russian, english);
    }

    static Optional<AnswerVariable> ofCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findAny();
    }
}
