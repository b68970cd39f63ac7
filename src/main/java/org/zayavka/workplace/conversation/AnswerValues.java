package org.zayavka.workplace.conversation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.notification.Salutation;
import org.zayavka.shared.Language;
import org.zayavka.sla.Moments;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.TicketCard;

/** The values of the variables in canned answers: as the requester reads them, in their language and zone. */
@Component
class AnswerValues {

    private final Colleagues colleagues;
    private final Moments moments;

    AnswerValues(Colleagues colleagues, Moments moments) {
        this.colleagues = colleagues;
        this.moments = moments;
    }

    Map<String, String> of(TicketCard ticket, Agent agent, Language language) {
        return Map.of(
                "ticket.number", ticket.id().toString(),
                "ticket.subject", ticket.subject(),
                "requester.name", Salutation.of(ticket.requester()),
                "requester.company", ticket.identified() ? ticket.company() : "",
                "agent.name", colleagues.name(agent.login()),
                "reaction.due", until(ticket, ticket.reactionDue(), language),
                "solution.due", until(ticket, ticket.solutionDue(), language));
    }

    private String until(TicketCard ticket, @Nullable Instant at, Language language) {
        return at == null ? "" : moments.formatUntil(at, ticket.zone(), language);
    }
}
