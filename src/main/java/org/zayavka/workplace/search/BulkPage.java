package org.zayavka.workplace.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.DeskAccess;
import org.zayavka.workplace.StaffMember;

/** One thing done with many tickets: how far it is, what failed and why. */
@Controller
class BulkPage {

    private static final int LAST = 30;
    private static final int LONGEST_REASON = 4000;

    private final Desk desk;
    private final DeskAccess access;
    private final BulkJobs jobs;
    private final BulkWorker worker;
    private final FoundTickets found;
    private final Choices choices;
    private final SearchSettings settings;
    private final SearchView view;

    BulkPage(
            Desk desk,
            DeskAccess access,
            BulkJobs jobs,
            BulkWorker worker,
            FoundTickets found,
            Choices choices,
            SearchSettings settings,
            SearchView view) {
        this.desk = desk;
        this.access = access;
        this.jobs = jobs;
        this.worker = worker;
        this.found = found;
        this.choices = choices;
        this.settings = settings;
        this.view = view;
    }

    /** What is chosen is kept when it can't be done so: the page of the search says beside it what is missing. */
    @PostMapping("/desk/search/jobs")
    String begin(
            @RequestParam(name = "ticket", defaultValue = "") List<Long> ticked,
            @RequestParam Map<String, String> asked,
            Authentication login,
            Locale locale,
            HttpServletResponse answer,
            Model page) {
        var form = BulkForm.of(asked, ticked);
        var criteria = Criteria.of(asked);
        try {
            return begin(form, criteria, login, locale, page);
        } catch (Refusal problem) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            view.refuse(problem, form, criteria, asked.getOrDefault("after", ""), login, locale, page);
            return SearchView.TEMPLATE;
        }
    }

    private String begin(BulkForm form, Criteria criteria, Authentication login, Locale locale, Model page) {
        var who = StaffMember.of(login);
        var action = BulkAction.ofCode(form.action())
                .orElseThrow(() -> new Refusal("Выберите действие.", "Choose what to do."));
        var target = form.target(action);
        check(action, target, form.reason(), who);
        var tickets = tickets(criteria, form, who);
        if (tickets.isEmpty()) {
            throw nothing(form);
        }
        if (form.all() || action.isFinal() && !form.sure()) {
            desk.dress(page, login, locale);
            page.addAttribute("asked", criteria);
            page.addAttribute("action", action);
            page.addAttribute("target", target);
            page.addAttribute("categories", choices.categories(Language.of(locale)));
            page.addAttribute("reason", form.reason());
            page.addAttribute("tickets", tickets);
            page.addAttribute("cut", tickets.size() == settings.mostAtOnce());
            return "desk/bulk-sure";
        }
        var job = jobs.begin(who.login(), action, target, SearchText.start(form.reason(), LONGEST_REASON), tickets);
        worker.wake();
        return "redirect:/desk/search/jobs/" + job;
    }

    private static Refusal nothing(BulkForm form) {
        return form.all()
                ? new Refusal(
                        "Ни одна заявка не выбрана: по этому запросу ничего не нашлось. Измените запрос.",
                        "No ticket is chosen: the question finds nothing. Change it.")
                : new Refusal(
                        "Ни одна заявка не выбрана. Отметьте заявки или выберите «со всеми найденными».",
                        "No ticket is chosen. Tick some, or choose “all that was found”.");
    }

    private List<Long> tickets(Criteria criteria, BulkForm form, StaffMember who) {
        var scope = access.scope(who);
        if (!form.all()) {
            return found.readable(
                    form.ticked().stream().limit(settings.mostAtOnce()).toList(), scope);
        }
        return criteria.isEmpty() ? List.of() : found.numbers(criteria, scope, settings.mostAtOnce());
    }

    private void check(BulkAction action, String target, String reason, StaffMember who) {
        var known = switch (action) {
            case GIVE -> choices.colleagues(choices.queues(who)).containsKey(target);
            case QUEUE -> choices.allQueues().contains(target);
            case CATEGORY -> choices.categories(Language.RU).containsKey(target);
            case TAKE, URGENT, SPAM -> true;
        };
        if (!known) {
            throw unknownTarget(action);
        }
        if (action.needsReason() && reason.isEmpty()) {
            throw new Refusal(
                    "Напишите, почему заявки передаются: это прочтут коллеги.",
                    "Say why the tickets are handed over: your colleagues will read it.");
        }
    }

    private static Refusal unknownTarget(BulkAction action) {
        return switch (action) {
            case CATEGORY -> new Refusal("Выберите категорию.", "Choose a category.");
            case QUEUE ->
                new Refusal("Выберите очередь, в которую передать заявки.", "Choose the queue to hand over to.");
            default -> new Refusal("Выберите, кому передать заявки.", "Choose whom the tickets go to.");
        };
    }

    @GetMapping("/desk/search/jobs")
    String list(Authentication login, Locale locale, Model page) {
        desk.dress(page, login, locale);
        page.addAttribute("jobs", jobs.of(login.getName(), LAST));
        return "desk/bulk-list";
    }

    @GetMapping("/desk/search/jobs/{id}")
    String show(@PathVariable long id, Authentication login, Locale locale, Model page) {
        fill(id, login, locale, page);
        return "desk/bulk";
    }

    /** The part of the page that the browser asks for again while the work goes on. */
    @GetMapping("/desk/search/jobs/{id}/progress")
    String progress(@PathVariable long id, Authentication login, Locale locale, Model page) {
        fill(id, login, locale, page);
        return "desk/bulk :: progress";
    }

    @PostMapping("/desk/search/jobs/{id}/stop")
    String stop(@PathVariable long id, Authentication login) {
        jobs.stop(own(id, login).id());
        return "redirect:/desk/search/jobs/" + id;
    }

    private void fill(long id, Authentication login, Locale locale, Model page) {
        var job = own(id, login);
        desk.dress(page, login, locale);
        page.addAttribute("job", job);
        page.addAttribute("categories", choices.categories(Language.of(locale)));
        page.addAttribute("failures", jobs.failures(id, Language.of(locale)));
    }

    /** What others do is theirs; watching over the desk includes it. */
    private BulkJob own(long id, Authentication login) {
        var job = jobs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!job.person().equals(login.getName()) && !access.watchesAll(StaffMember.of(login))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return job;
    }
}
