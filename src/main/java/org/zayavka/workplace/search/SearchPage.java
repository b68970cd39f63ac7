package org.zayavka.workplace.search;

import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.workplace.StaffMember;

/** Search over all tickets that a person may read; the whole question is in the page's address. */
@Controller
class SearchPage {

    private static final int LONGEST_NAME = 80;

    private final SearchView view;
    private final SavedSearches saved;
    private final Choices choices;

    SearchPage(SearchView view, SavedSearches saved, Choices choices) {
        this.view = view;
        this.saved = saved;
        this.choices = choices;
    }

    @GetMapping("/desk/search")
    String show(@RequestParam Map<String, String> asked, Authentication login, Locale locale, Model page) {
        view.fill(Criteria.of(asked), asked.getOrDefault("after", ""), login, locale, page);
        return SearchView.TEMPLATE;
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
