package org.zayavka.workplace;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.call.PhoneCalls;
import org.zayavka.channel.Delivery;
import org.zayavka.channel.Outbox;
import org.zayavka.customer.Customers;
import org.zayavka.engine.DecisionTrace;
import org.zayavka.engine.DecisionTraces;
import org.zayavka.intake.IntakeRecords;
import org.zayavka.intake.LetterKey;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Queues;
import org.zayavka.ticket.Splitting;
import org.zayavka.ticket.State;
import org.zayavka.ticket.process.HandleTicketProcess;
import org.zayavka.workplace.register.CustomerLinks;

/** Everything about one ticket on one page: conversation, promise, letters, facts, decisions. */
@Controller
class TicketPage {

    private static final int ENTRIES = 500;
    private static final int LETTERS = 50;
    private static final int DECISIONS = 100;

    private final Desk desk;
    private final Calculations calculations;
    private final ConversationReader conversation;
    private final TicketEvents events;
    private final DecisionTraces decisions;
    private final IntakeRecords intake;
    private final Outbox outbox;
    private final Customers customers;
    private final HandleTicketProcess process;
    private final Splitting splitting;
    private final Queues queues;
    private final CustomerLinks customerLinks;
    private final VisitCards visits;
    private final PhoneCalls calls;

    TicketPage(
            Desk desk,
            Calculations calculations,
            ConversationReader conversation,
            TicketEvents events,
            DecisionTraces decisions,
            IntakeRecords intake,
            Outbox outbox,
            Customers customers,
            HandleTicketProcess process,
            Splitting splitting,
            Queues queues,
            CustomerLinks customerLinks,
            VisitCards visits,
            PhoneCalls calls) {
        this.desk = desk;
        this.calculations = calculations;
        this.conversation = conversation;
        this.events = events;
        this.decisions = decisions;
        this.intake = intake;
        this.outbox = outbox;
        this.customers = customers;
        this.process = process;
        this.splitting = splitting;
        this.queues = queues;
        this.customerLinks = customerLinks;
        this.visits = visits;
        this.calls = calls;
    }

    @GetMapping("/desk/tickets/{number}")
    String show(@PathVariable long number, Authentication login, Locale locale, Model page) {
        var ticket = desk.ticket(number, login);
        var deliveries = outbox.ofTicket(ticket.id()).stream()
                .collect(Collectors.toMap(delivery -> delivery.id().value(), Function.identity()));
        var words = desk.dress(page, login, locale);
        page.addAttribute("ticket", ticket);
        page.addAttribute("standing", queues.of(List.of(ticket.id())).get(ticket.id()));
        page.addAttribute("calculation", calculations.of(ticket, words));
        page.addAttribute(
                "contract",
                ticket.contract() == null
                        ? null
                        : customers.contract(ticket.contract()).orElse(null));
        page.addAttribute("entries", conversation.last(ticket.id(), ENTRIES));
        page.addAttribute("calls", calls.ofTicket(ticket.id()));
        page.addAttribute("deliveries", deliveries);
        page.addAttribute("events", events.of(ticket.id()));
        page.addAttribute("decisions", decisionsAbout(ticket.id()));
        page.addAttribute("visits", visits.ofTicket(ticket.id(), words));
        var mayWork = desk.mayWork(ticket, login);
        page.addAttribute("mayWork", mayWork);
        page.addAttribute("linked", ticket.companyId() != null && customerLinks.open(login, ticket.companyId()));
        page.addAttribute("mayReopen", mayWork && ticket.state() == State.SOLVED);
        page.addAttribute("mayRestore", mayWork && ticket.mayKeepSolved());
        return "desk/ticket";
    }

    /** Those about the ticket and about its latest letters, the newest first. */
    private List<DecisionTrace> decisionsAbout(TicketId ticket) {
        var letters = intake.ofTicket(ticket);
        var keys = letters.subList(Math.max(0, letters.size() - LETTERS), letters.size()).stream()
                .map(letter -> LetterKey.of(letter.inbox()));
        return decisions.latest(
                Stream.concat(Stream.of(ticket.toString()), keys).toList(), DECISIONS);
    }

    @PostMapping("/desk/tickets/{number}/reopen")
    String reopen(@PathVariable long number, Authentication login) {
        process.reopen(desk.workedOn(number, login).id());
        return page(number);
    }

    /** S1.7: whoever is at work on it keeps their task. */
    @PostMapping("/desk/tickets/{number}/call-head")
    String callHead(@PathVariable long number, @RequestParam String reason, Authentication login) {
        process.callHead(unlessErased(desk.ticket(number, login)).id(), login.getName(), reason.strip());
        return page(number);
    }

    @PostMapping("/desk/tickets/{number}/restore-solution")
    String restoreSolution(@PathVariable long number, Authentication login) {
        process.restoreSolution(desk.workedOn(number, login).id());
        return page(number);
    }

    @PostMapping("/desk/tickets/{number}/messages/{message}/split-off")
    String splitOff(@PathVariable long number, @PathVariable long message, Authentication login) {
        var ticket = unlessErased(desk.workedOn(number, login)).id();
        return page(splitting.splitOff(ticket, message, login.getName()).number());
    }

    @PostMapping("/desk/tickets/{number}/letters/{letter}/send-again")
    String sendAgain(@PathVariable long number, @PathVariable long letter, Authentication login) {
        var ticket = desk.workedOn(number, login).id();
        outbox.ofTicket(ticket).stream()
                .filter(delivery -> delivery.id().value() == letter)
                .map(Delivery::id)
                .findFirst()
                .ifPresentOrElse(outbox::sendAgain, () -> {
                    throw Desk.unknown();
                });
        return page(number);
    }

    private static TicketCard unlessErased(TicketCard ticket) {
        if (ticket.erased()) {
            throw new Refusal(
                    "Данные заявки № " + ticket.id() + " удалены по запросу заявителя: работать в ней больше не с чем.",
                    "The data of ticket no. " + ticket.id() + " were erased on request: there is nothing left to work"
                            + " on.");
        }
        return ticket;
    }

    private static String page(long number) {
        return "redirect:/desk/tickets/" + new TicketId(number);
    }
}
