package org.zayavka.workplace.conversation;

import org.springframework.stereotype.Component;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.Categories;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.TicketCard;

/** Says what an action did. */
@Component
class ActionWords {

    private final Colleagues colleagues;
    private final Categories categories;
    private final Moments moments;

    ActionWords(Colleagues colleagues, Categories categories, Moments moments) {
        this.colleagues = colleagues;
        this.categories = categories;
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

    String isAbout(Agent agent, String category) {
        var name = categories.name(category, agent.language());
        return agent.say("Категория: «" + name + "».", "Category: “" + name + "”.");
    }

    String withColleague(Agent agent, String login) {
        var name = colleagues.name(login);
        return agent.say("Заявка передана: " + name + ".", "The ticket is with " + name + " now.");
    }

    String inOtherQueue(Agent agent, String queue) {
        return agent.say("Заявка теперь в очереди «", "The ticket is in the queue “")
                + queue(agent, queue)
                + agent.say("».", "” now.");
    }

    /** What an undo takes back, short enough for a list. */
    String undoable(Agent agent, Undos.Undo undo) {
        var after = undo.after();
        return switch (undo.action()) {
            case TAKE -> agent.say("взята вами", "taken by you");
            case PUT_BACK -> agent.say("возвращена в очередь", "put back");
            case URGENCY -> agent.say("объявлена срочной", "declared urgent");
            case IMPACT -> agent.say("задевает: ", "hits: ") + impact(agent, after);
            case WATCH -> agent.say("в копии ", "in copy: ") + after;
            case HAND_OVER -> agent.say("передана: ", "handed to ") + colleagues.name(after);
            case CATEGORY -> agent.say("категория: ", "category: ") + categories.name(after, agent.language());
            case LINK -> agent.say("связь с № ", "link to no. ") + after;
        };
    }

    private static String impact(Agent agent, String code) {
        return switch (code) {
            case "department" -> agent.say("отдел", "a department");
            case "company" -> agent.say("вся компания", "the whole company");
            default -> agent.say("один человек", "one person");
        };
    }

    /** A queue in words; one that was added later by its code. */
    String queue(Agent agent, String code) {
        return switch (code) {
            case "line1" -> agent.say("первая линия", "line 1");
            case "line2" -> agent.say("вторая линия", "line 2");
            case "billing" -> agent.say("расчёты", "billing");
            default -> code;
        };
    }
}
