package org.zayavka.workplace.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.ticket.State;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.DeskAccess;
import org.zayavka.workplace.StaffMember;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.TicketScope;
import org.zayavka.workplace.search.FoundTickets.Page;

/** What the page of the search shows: the question, what it finds, and what is to be done with it. */
@Component
class SearchView {

    static final String TEMPLATE = "desk/search";

    private final Desk desk;
    private final DeskAccess access;
    private final FoundTickets found;
    private final Extracts extracts;
    private final Spelling spelling;
    private final SavedSearches saved;
    private final Choices choices;
    private final SearchSettings settings;

    SearchView(
            Desk desk,
            DeskAccess access,
            FoundTickets found,
            Extracts extracts,
            Spelling spelling,
            SavedSearches saved,
            Choices choices,
            SearchSettings settings) {
        this.desk = desk;
        this.access = access;
        this.found = found;
        this.extracts = extracts;
        this.spelling = spelling;
        this.saved = saved;
        this.choices = choices;
        this.settings = settings;
    }

    /** @param after where the page begins, as {@link SearchCursor} writes it; empty for the first */
    void fill(Criteria criteria, String after, Authentication login, Locale locale, Model page) {
        var who = StaffMember.of(login);
        var queues = choices.queues(who);
        desk.dress(page, login, locale);
        page.addAttribute("asked", criteria);
        page.addAttribute("states", State.values());
        page.addAttribute("queues", queues);
        page.addAttribute("allQueues", choices.allQueues());
        page.addAttribute("colleagues", choices.colleagues(queues));
        page.addAttribute("categories", choices.categories(Language.of(locale)));
        page.addAttribute("saved", saved.of(who.login(), who.groups()));
        page.addAttribute("actions", BulkAction.values());
        page.addAttribute("mostAtOnce", settings.mostAtOnce());
        page.addAttribute("after", after);
        page.addAttribute("later", !after.isEmpty());
        page.addAttribute("form", BulkForm.EMPTY);
        page.addAttribute("elsewhere", List.of());
        page.addAttribute("problem", "");
        answer(criteria, access.scope(who), after, page);
    }

    /** The same page once more, with what was chosen and ticked on it, and why it can't be done so. */
    void refuse(
            Refusal problem,
            BulkForm form,
            Criteria criteria,
            String after,
            Authentication login,
            Locale locale,
            Model page) {
        fill(criteria, after, login, locale, page);
        page.addAttribute("form", form);
        page.addAttribute("problem", problem.text(Language.of(locale)));
        var shown = shown(page);
        var missing = form.ticked().stream()
                .filter(ticket -> !shown.contains(ticket))
                .limit(settings.mostAtOnce())
                .toList();
        page.addAttribute("elsewhere", found.readable(missing, access.scope(StaffMember.of(login))));
    }

    private static List<Long> shown(Model page) {
        return page.getAttribute("hits") instanceof List<?> hits
                ? hits.stream().map(hit -> ((Hit) hit).ticket().id().number()).toList()
                : List.of();
    }

    private void answer(Criteria criteria, TicketScope scope, String after, Model page) {
        var answer = criteria.isEmpty()
                ? new Answer(criteria, new Page(List.of(), null))
                : answer(criteria, scope, SearchCursor.parse(after));
        var numbered = after.isEmpty()
                ? criteria.number().map(number -> found.numbered(number, scope)).orElse(List.of())
                : List.<TicketCard>of();
        var others = answer.page().tickets().stream()
                .filter(ticket -> !numbered.contains(ticket))
                .toList();
        page.addAttribute("numbered", extracts.of(numbered, criteria));
        page.addAttribute("hits", extracts.of(others, answer.criteria()));
        page.addAttribute(
                "next", answer.page().next() == null ? "" : answer.page().next().toString());
        page.addAttribute("shown", answer.criteria());
        page.addAttribute("corrected", !answer.criteria().equals(criteria));
        page.addAttribute("empty", numbered.isEmpty() && others.isEmpty());
    }

    /** @param criteria what was asked for at last: with words spelled otherwise, where the first finding was nothing */
    private record Answer(Criteria criteria, Page page) {}

    private Answer answer(Criteria criteria, TicketScope scope, SearchCursor after) {
        var first = found.page(criteria, scope, after);
        if (!first.tickets().isEmpty() || !after.equals(SearchCursor.START)) {
            return new Answer(criteria, first);
        }
        return corrected(criteria)
                .map(other -> new Answer(other, found.page(other, scope, after)))
                .filter(other -> !other.page().tickets().isEmpty())
                .orElse(new Answer(criteria, first));
    }

    private Optional<Criteria> corrected(Criteria criteria) {
        var words = spelling.corrected(criteria.words());
        var person = spelling.corrected(criteria.person());
        var company = spelling.corrected(criteria.company());
        return words.isEmpty() && person.isEmpty() && company.isEmpty()
                ? Optional.empty()
                : Optional.of(criteria.spelled(
                        words.orElse(criteria.words()),
                        person.orElse(criteria.person()),
                        company.orElse(criteria.company())));
    }
}
