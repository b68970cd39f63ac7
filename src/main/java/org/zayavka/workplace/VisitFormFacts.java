package org.zayavka.workplace;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contact;
import org.zayavka.customer.Customers;
import org.zayavka.engine.FormFacts;
import org.zayavka.engine.OpenForm;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Moments;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Slot;
import org.zayavka.visit.SlotKey;
import org.zayavka.visit.Slots;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitSettings;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** What the forms of a visit's tasks show and offer: kinds of work, areas, free times, where the visit stands. */
@Component
class VisitFormFacts implements FormFacts {

    private static final Set<String> FORMS = Set.of("describeVisit", "chooseSlot", "writeAct");
    private static final int PROPOSALS = 12;

    private final Visits visits;
    private final Slots slots;
    private final Engineers engineers;
    private final VisitSettings settings;
    private final VisitCards visitCards;
    private final TicketCards tickets;
    private final Customers customers;
    private final Moments moments;
    private final Clock clock;

    VisitFormFacts(
            Visits visits,
            Slots slots,
            Engineers engineers,
            VisitSettings settings,
            VisitCards visitCards,
            TicketCards tickets,
            Customers customers,
            Moments moments,
            Clock clock) {
        this.visits = visits;
        this.slots = slots;
        this.engineers = engineers;
        this.settings = settings;
        this.visitCards = visitCards;
        this.tickets = tickets;
        this.customers = customers;
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> facts(OpenForm form) {
        var key = form.businessKey();
        if (!FORMS.contains(form.form()) || key == null || !key.matches("[1-9]\\d{0,17}")) {
            return Map.of();
        }
        var ticket = new TicketId(Long.parseLong(key));
        var words = new DeskWords(moments, form.language(), clock.instant());
        var facts = new LinkedHashMap<String, Object>();
        if (form.form().equals("describeVisit")) {
            choices(form, words, facts);
            usual(ticket, facts);
        } else {
            visits.current(ticket).ifPresent(visit -> visit(form, visit, words, facts));
        }
        return facts;
    }

    private void choices(OpenForm form, DeskWords words, Map<String, Object> facts) {
        facts.put(
                "skillOptions",
                settings.skills().stream()
                        .map(skill -> option(skill.name(form.language()), skill.code()))
                        .toList());
        facts.put(
                "areaOptions",
                engineers.areas().stream()
                        .map(area -> option(area.name(VisitCards.language(words)), area.code()))
                        .toList());
    }

    /** Most often whoever asks also lets the engineer in; the last visit of the ticket knows the place. */
    private void usual(TicketId id, Map<String, Object> facts) {
        tickets.find(id).ifPresent(ticket -> {
            facts.put("responsibleName", ticket.requester());
            facts.put("responsibleEmail", ticket.address());
            contact(ticket).map(Contact::phone).ifPresent(phone -> facts.put("responsiblePhone", phone));
        });
        var before = visits.ofTicket(id);
        if (!before.isEmpty()) {
            var what = before.get(before.size() - 1).request();
            facts.put("skill", what.skill());
            facts.put("area", what.area());
            facts.put("address", what.address());
            facts.put("intercom", what.intercom());
            facts.put("responsibleName", what.responsible().name());
            facts.put("responsiblePhone", what.responsible().phone());
        }
    }

    private Optional<Contact> contact(TicketCard ticket) {
        var contact = ticket.contact();
        return contact == null ? Optional.empty() : customers.contact(contact);
    }

    private void visit(OpenForm form, Visit visit, DeskWords words, Map<String, Object> facts) {
        facts.put("visitCard", visitCards.card(visit, words));
        facts.put(
                "boardLink",
                words.say("[Доска выездов", "[The board of visits") + "](/desk/visits?visit=" + visit.id() + ")");
        facts.put(
                "actLink",
                words.say("[Оформить акт с телефона", "[Write the act on the phone") + "](/desk/visits/" + visit.id()
                        + "/act)");
        if (form.form().equals("chooseSlot") && form.asks("slotOptions", "slotsFound")) {
            var free = visit.state() == VisitState.REQUESTED
                    ? slots.free(visit, PROPOSALS, clock.instant())
                    : List.<Slot>of();
            facts.put("slotsFound", !free.isEmpty());
            facts.put(
                    "slotOptions",
                    free.stream()
                            .map(slot ->
                                    option(words.moment(slot.start()) + " — " + slot.engineerName(), SlotKey.of(slot)))
                            .toList());
        }
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
