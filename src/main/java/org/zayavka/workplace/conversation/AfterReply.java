package org.zayavka.workplace.conversation;

import org.springframework.stereotype.Component;
import org.zayavka.sla.Moments;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.TicketCard;

/** Says to the agent what a reply did, and what it did not. */
@Component
class AfterReply {

    private final Moments moments;

    AfterReply(Moments moments) {
        this.moments = moments;
    }

    String words(Agent agent, TicketCard ticket) {
        return switch (ticket.state()) {
            case WORKING ->
                agent.say(
                        "Письмо отправлено, заявка остаётся в работе.",
                        "The letter is sent, the ticket stays in work.");
            case WAITING ->
                agent.say(
                        "Письмо отправлено. Заявка по-прежнему ждёт ответа заявителя, срок стоит.",
                        "The letter is sent. The ticket still waits for its requester, the clock stands.");
            case SOLVED ->
                agent.say(
                        "Письмо отправлено. Заявка остаётся решённой; ответ заявителя откроет её снова"
                                + closing(agent, ticket) + ".",
                        "The letter is sent. The ticket stays solved; an answer opens it again" + closing(agent, ticket)
                                + ".");
            case CLOSED -> "";
        };
    }

    private String closing(Agent agent, TicketCard ticket) {
        var at = ticket.closesAt();
        return at == null
                ? ""
                : agent.say(", без ответа она закроется: ", ", without one it closes: ")
                        + moments.format(at, moments.desk(), agent.language());
    }
}
