package org.zayavka.workplace.conversation;

import org.springframework.stereotype.Component;
import org.zayavka.sla.Moments;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.TicketCard;

/** Says what an action did. */
@Component
class ActionWords {

    private final Colleagues colleagues;
    private final Moments moments;

    ActionWords(Colleagues colleagues, Moments moments) {
        this.colleagues = colleagues;
        this.moments = moments;
    }

    /** @param ticket as it is after the tables have decided again */
    String newDeadline(Agent agent, TicketCard ticket) {
        var due = ticket.solutionDue();
        return due == null
                ? agent.say("Сделано.", "Done.")
                : agent.say("Срок решения: до ", "To be solved by ")
                        + moments.formatUntil(due, moments.desk(), agent.language())
                        + ".";
    }

    String withColleague(Agent agent, String login) {
        var name = colleagues.name(login);
        return agent.say("Заявка передана: " + name + ".", "The ticket is with " + name + " now.");
    }

    String inOtherQueue(Agent agent, String queue) {
        return switch (queue) {
            case "line1" -> agent.say("Заявка у первой линии.", "The ticket is with line 1.");
            case "line2" -> agent.say("Заявка у второй линии.", "The ticket is with line 2.");
            default -> agent.say("Заявка передана в другой отдел.", "The ticket is with another department.");
        };
    }
}
