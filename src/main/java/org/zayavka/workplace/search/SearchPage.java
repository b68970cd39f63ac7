package org.zayavka.workplace.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.shared.Language;
import org.zayavka.ticket.State;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.DeskAccess;
import org.zayavka.workplace.StaffMember;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.TicketScope;
import org.zayavka.workplace.search.FoundTickets.Page;

/** Search over all tickets that a person may read; the whole question is in the page's address. */
@Controller
class SearchPage {

    private static final int LONGEST_NAME = 80;

    private final Desk desk;
    private final DeskAccess access;
    private final FoundTickets found;
    private final Extracts extracts;
    private final Spelling spelling;
    private final SavedSearches saved;
    private final Choices choices;
    private final SearchSettings settings;

    SearchPage(
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

    @GetMapping("/desk/search")
    String show(@RequestParam Map<String, String> asked, Authentication login, Locale locale, Model page) {
        var who = StaffMember.of(login);
        var criteria = Criteria.of(asked);
        var after = asked.getOrDefault("after", "");
        var scope = access.scope(who);
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
        page.addAttribute("later", !after.isEmpty());
        answer(criteria, scope, after, page);
        return "desk/search";
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

    @PostMapping("/desk/search/saved")
    String save(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String share,
            @RequestParam Map<String, String> asked,
            Authentication login) {
        var who = StaffMember.of(login);
        var asks = Criteria.of(asked).address();
        var called = SearchText.start(name.strip(), LONGEST_NAME);
        if (!called.isEmpty()) {
            saved.save(who.login(), called, asks, choices.queues(who).contains(share) ? share : "");
        }
        return "redirect:/desk/search?" + asks;
    }

    @PostMapping("/desk/search/saved/{id}/forget")
    String forget(@PathVariable long id, @RequestParam Map<String, String> asked, Authentication login) {
        saved.forget(login.getName(), id);
        return "redirect:/desk/search?" + Criteria.of(asked).address();
    }
}
