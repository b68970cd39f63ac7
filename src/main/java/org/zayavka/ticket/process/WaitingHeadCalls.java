package org.zayavka.ticket.process;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.HeadCalled;
import org.zayavka.ticket.HeadCalls;
import org.zayavka.ticket.Ticket;

/** Tickets for which the head of the desk is called already (S1.7): one call is one task. */
@Component
class WaitingHeadCalls {

    private final RuntimeService runtime;
    private final IdentityService people;
    private final HeadCalls calls;
    private final Moments moments;

    WaitingHeadCalls(RuntimeService runtime, IdentityService people, HeadCalls calls, Moments moments) {
        this.runtime = runtime;
        this.people = people;
        this.calls = calls;
        this.moments = moments;
    }

    boolean has(TicketId ticket) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey("callHead")
                        .processInstanceBusinessKey(HandleTicketProcess.businessKey(ticket))
                        .count()
                > 0;
    }

    /** @throws Refusal saying who calls since when, and where what is new belongs */
    void refuseSecond(Ticket ticket) {
        if (!has(ticket.id())) {
            return;
        }
        var call = calls.waiting(ticket.id());
        throw new Refusal(
                "Руководителя по заявке № " + ticket.id() + " уже позвали"
                        + call.map(it -> ": " + who(it, "заявитель") + ", " + since(it, Language.RU))
                                .orElse("")
                        + ". Задача «Связаться с заявителем» его ждёт. Если есть что добавить, напишите заметку в заявке.",
                "The head is called about ticket no. " + ticket.id() + " already"
                        + call.map(it -> ": by " + who(it, "the requester") + ", " + since(it, Language.EN))
                                .orElse("")
                        + ". The task «Связаться с заявителем» waits for them. If there is more to say, write a note in"
                        + " the ticket.");
    }

    private String since(HeadCalled call, Language language) {
        return moments.format(call.at(), moments.desk(), language);
    }

    private String who(HeadCalled call, String requester) {
        return call.byOneOfUs() ? name(call.author()) : requester;
    }

    private String name(String login) {
        var user = people.createUserQuery().userId(login).singleResult();
        var name = user == null
                ? ""
                : Stream.of(user.getFirstName(), user.getLastName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                        .strip();
        return name.isEmpty() ? login : name;
    }
}
