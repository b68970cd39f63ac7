package org.zayavka.workplace.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.notification.AgentLetters;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;

/** What an agent has begun to write in a ticket. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tickets/{number}/draft")
class DraftController {

    private static final int MOST_FILES = 200;
    private static final int MOST_COPIES = 100;

    private final AgentTickets tickets;
    private final Drafts drafts;
    private final Uploads uploads;
    private final AgentLetters letters;

    DraftController(AgentTickets tickets, Drafts drafts, Uploads uploads, AgentLetters letters) {
        this.tickets = tickets;
        this.drafts = drafts;
        this.uploads = uploads;
        this.letters = letters;
    }

    /**
     * @param to whom a reply goes to; empty when the requester has no address
     * @param cc of a draft that does not say otherwise: whoever takes part
     * @param usual whether the copies are those of whoever takes part; what is sent then names none
     * @param at when it was kept; null for an empty one
     */
    record Draft(
            String kind,
            String text,
            String to,
            List<String> cc,
            boolean usual,
            List<Upload> files,
            @Nullable Instant at) {}

    @GetMapping
    Draft read(Agent agent, @PathVariable long number) {
        var ticket = tickets.workedOn(agent, number);
        var kept = drafts.find(agent.login(), ticket.id());
        var usual = letters.usualCopies(ticket.id(), ticket.address()).stream()
                .map(EmailAddress::value)
                .toList();
        return kept.map(it -> new Draft(
                        it.kind().name(),
                        it.text(),
                        ticket.address(),
                        it.cc() == null ? usual : it.cc(),
                        it.cc() == null,
                        uploads.of(agent.login(), it.files()),
                        it.at()))
                .orElseGet(
                        () -> new Draft(Drafts.Kind.reply.name(), "", ticket.address(), usual, true, List.of(), null));
    }

    record NewDraft(
            Drafts.@Nullable Kind kind,
            @Nullable String text,
            @Nullable List<String> cc,
            @Nullable List<UUID> files) {}

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Agent agent, @PathVariable long number, @RequestBody NewDraft draft) {
        var ticket = tickets.workedOn(agent, number).id();
        var text = WritingController.text(draft.text());
        var files = WritingController.files(draft.files());
        refuseUnless(text.length() <= Writing.LONGEST && files.size() <= MOST_FILES && fits(draft.cc()));
        var kind = draft.kind() == null ? Drafts.Kind.reply : draft.kind();
        drafts.keep(agent.login(), ticket, kind, text, draft.cc(), files);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Agent agent, @PathVariable long number) {
        drafts.forget(agent.login(), tickets.workedOn(agent, number).id());
    }

    private static boolean fits(@Nullable List<String> cc) {
        return cc == null
                || cc.size() <= MOST_COPIES
                        && cc.stream().allMatch(one -> one != null && one.length() <= 320 && one.indexOf('\u0000') < 0);
    }

    private static void refuseUnless(boolean fits) {
        if (!fits) {
            throw new Refusal(
                    "Черновик слишком велик и не сохранён. Сократите его.",
                    "The draft is too large and was not kept. Shorten it.");
        }
    }
}
