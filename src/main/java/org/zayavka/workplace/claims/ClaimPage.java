package org.zayavka.workplace.claims;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimDays;
import org.zayavka.claim.ClaimDeadlines;
import org.zayavka.claim.ClaimFile.Kind;
import org.zayavka.claim.ClaimSettings;
import org.zayavka.claim.ClaimSignature;
import org.zayavka.claim.Claims;
import org.zayavka.claim.NewClaimFile;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.StaffMember;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.TicketCards;
import org.zayavka.workplace.VisitCards;
import org.zayavka.workplace.conversation.Uploads;

/** Everything about one claim: what it says, its days, files, what it is about, how it was decided and answered. */
@Controller
class ClaimPage {

    private static final String CLAIM = ClaimsPage.LIST + "/{number}";
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_WHY = 500;

    private final ClaimAccess access;
    private final Claims claims;
    private final ClaimDeadlines deadlines;
    private final ClaimDays days;
    private final ClaimWords words;
    private final Proposals proposals;
    private final ClaimTasks tasks;
    private final DroppedScans scans;
    private final Uploads uploads;
    private final TicketCards tickets;
    private final Visits visits;
    private final VisitCards visitCards;
    private final Desk desk;
    private final TransactionOperations transaction;
    private final DeskSettings settings;
    private final ClaimSettings limits;
    private final Clock clock;

    ClaimPage(
            ClaimAccess access,
            Claims claims,
            ClaimDeadlines deadlines,
            ClaimDays days,
            ClaimWords words,
            Proposals proposals,
            ClaimTasks tasks,
            DroppedScans scans,
            Uploads uploads,
            TicketCards tickets,
            Visits visits,
            VisitCards visitCards,
            Desk desk,
            TransactionOperations transaction,
            DeskSettings settings,
            ClaimSettings limits,
            Clock clock) {
        this.access = access;
        this.claims = claims;
        this.deadlines = deadlines;
        this.days = days;
        this.words = words;
        this.proposals = proposals;
        this.tasks = tasks;
        this.scans = scans;
        this.uploads = uploads;
        this.tickets = tickets;
        this.visits = visits;
        this.visitCards = visitCards;
        this.desk = desk;
        this.transaction = transaction;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping(CLAIM)
    String show(@PathVariable String number, Authentication login, Locale locale, Model page) {
        var claim = access.read(number, login);
        var who = StaffMember.of(login);
        var mayWork = access.mayWork(who);
        var language = Language.of(locale);
        dress(claim, login, locale, page);
        page.addAttribute("mayWork", mayWork);
        page.addAttribute("task", mayWork ? tasks.of(claim.id(), who) : "");
        page.addAttribute("days", days.explained(claim.term(), language));
        page.addAttribute("left", claim.isOpen() ? days.left(claim.term(), clock.instant()) : null);
        page.addAttribute("files", claims.files(claim.id()));
        page.addAttribute("messages", claims.thread(claim.id()));
        page.addAttribute("log", claims.log(claim.id()));
        about(claim, mayWork, language, login, page);
        return "desk/claims/claim";
    }

    private void dress(Claim claim, Authentication login, Locale locale, Model page) {
        desk.dress(page, login, locale);
        page.addAttribute("claim", claim);
        page.addAttribute("say", words.in(Language.of(locale)));
    }

    private void about(Claim claim, boolean mayWork, Language language, Authentication login, Model page) {
        var words = desk.words(language);
        var proposing = mayWork && claim.isOpen();
        var proposed = proposing ? proposals.tickets(claim, language) : List.<Proposals.ProposedTicket>of();
        var concerned = claims.tickets(claim.id()).stream()
                .flatMap(id -> tickets.find(id).stream())
                .toList();
        page.addAttribute("tickets", concerned);
        page.addAttribute("proposedTickets", proposed);
        page.addAttribute("proposedVisits", proposing ? proposals.visits(claim, language) : List.of());
        // Neither the secretary nor the director reads tickets elsewhere: no link leads them before a shut door.
        page.addAttribute(
                "readable",
                Stream.concat(concerned.stream(), proposed.stream().flatMap(it -> tickets.find(it.ticket()).stream()))
                        .filter(ticket -> desk.mayRead(ticket, login))
                        .map(ticket -> ticket.id().number())
                        .collect(Collectors.toSet()));
        var linked = new LinkedHashMap<Long, String>();
        claims.visits(claim.id()).stream()
                .flatMap(id -> visits.find(id).stream())
                .forEach(visit ->
                        linked.put(visit.id().value(), "№ " + visit.ticket() + ", " + visitCards.where(visit, words)));
        page.addAttribute("visits", linked);
    }

    @GetMapping(CLAIM + "/edit")
    String edit(@PathVariable String number, Authentication login, Locale locale, Model page) {
        var claim = access.worked(number, login);
        dress(claim, login, locale, page);
        var typed = ClaimTyped.of(claim.fields());
        typed.put("arrivedOn", claim.term().arrivedOn().toString());
        typed.put("version", Integer.toString(claim.version()));
        page.addAttribute("mayDate", mayDate(login));
        return form(typed, Map.of(), page);
    }

    private static String form(Map<String, String> typed, Map<String, String> wrong, Model page) {
        page.addAttribute("typed", typed);
        page.addAttribute("wrong", wrong);
        page.addAttribute("fields", ClaimTyped.INPUTS);
        return "desk/claims/edit";
    }

    @PostMapping(CLAIM + "/edit")
    String change(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        var claim = access.worked(number, login);
        try {
            correct(claim, typed, login);
            return page(claim);
        } catch (Faults wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            dress(claim, login, locale, page);
            page.addAttribute("mayDate", mayDate(login));
            return form(typed, wrong(wrong, Language.of(locale)), page);
        }
    }

    private void correct(Claim claim, Map<String, String> typed, Authentication login) {
        if (!typed.getOrDefault("version", "").equals(Integer.toString(claim.version()))) {
            throw new Refusal(
                    "Претензию " + claim.id() + " изменили, пока страница была открыта. Вернитесь, обновите страницу и"
                            + " повторите.",
                    "Claim " + claim.id() + " was changed while the page was open. Go back, reload and try again.");
        }
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        var read = new ClaimTyped(typed);
        var arrived =
                read.arrivedOn(today).filter(day -> !day.equals(claim.term().arrivedOn()));
        var why = typed.getOrDefault("arrivedWhy", "").strip();
        if (arrived.isPresent() && (why.isEmpty() || why.length() > LONGEST_WHY)) {
            read.fault(
                    "arrivedWhy",
                    "Напишите коротко, почему день поступления меняется: от него считается срок.",
                    "Write briefly why the day of arrival changes: the deadline is counted from it.");
        }
        var fields = read.fields(today);
        if (arrived.isPresent() && !mayDate(login)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        transaction.executeWithoutResult(status -> {
            claims.correct(claim.id(), fields, login.getName());
            arrived.ifPresent(day -> deadlines.correctArrival(claim.id(), day, why, login.getName()));
        });
    }

    /** The deadline is counted from it: the director, who is measured by it, leaves it alone. */
    private static boolean mayDate(Authentication login) {
        return StaffMember.of(login).isIn(Set.of("secretary", "head"));
    }

    private static Map<String, String> wrong(Faults faults, Language language) {
        return faults.all().stream()
                .collect(Collectors.toMap(
                        Faults.Fault::field, fault -> fault.text(language), (first, next) -> first + " " + next));
    }

    /** @param signed {@code scan} or {@code file} where one of them carries the signature; {@code drawn} for a picture of the pad */
    @PostMapping(CLAIM + "/files")
    String attach(
            @PathVariable String number,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "signed", defaultValue = "") String signed,
            Authentication login) {
        var claim = access.worked(number, login);
        var sent = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.isEmpty()) {
            throw new Refusal(
                    "Файл не выбран. Вернитесь и выберите хотя бы один.",
                    "No file was chosen. Go back and choose at least one.");
        }
        var how = ClaimSignature.ofCode(signed);
        transaction.executeWithoutResult(status -> {
            for (var file : take(sent, login.getName())) {
                var kept = claims.attach(claim.id(), file, login.getName());
                how.ifPresent(way -> claims.sign(claim.id(), way, kept.id(), login.getName()));
            }
        });
        return page(claim);
    }

    private List<NewClaimFile> take(List<MultipartFile> sent, String by) {
        var kinds = new LinkedHashMap<UUID, Kind>();
        for (var file : sent) {
            kinds.put(
                    uploads.lay(by, file.getOriginalFilename(), bytes(file), limits.files())
                            .id(),
                    Kind.SCAN);
        }
        return scans.taken(kinds, by);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Somebody has looked at this file: the owner signed there (no machine judges it). */
    @PostMapping(CLAIM + "/files/{file}/signature")
    String sign(
            @PathVariable String number,
            @PathVariable long file,
            @RequestParam(defaultValue = "scan") String how,
            Authentication login) {
        var claim = access.worked(number, login);
        claims.sign(claim.id(), ClaimSignature.ofCode(how).orElse(ClaimSignature.SCAN), file, login.getName());
        return page(claim);
    }

    @PostMapping(CLAIM + "/notes")
    String note(@PathVariable String number, @RequestParam(defaultValue = "") String text, Authentication login) {
        var claim = access.worked(number, login);
        var note = text.strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw new Refusal(
                    "В заметке должно быть от 1 до " + LONGEST_NOTE + " знаков. Вернитесь и исправьте её.",
                    "A note has 1 to " + LONGEST_NOTE + " characters. Go back and correct it.");
        }
        claims.note(claim.id(), note, login.getName());
        return page(claim);
    }

    @PostMapping(CLAIM + "/tickets")
    String link(@PathVariable String number, @RequestParam(defaultValue = "") String ticket, Authentication login) {
        var claim = access.worked(number, login);
        claims.link(claim.id(), ticket(ticket), login.getName());
        return page(claim);
    }

    private TicketId ticket(String typed) {
        var digits = typed.replaceAll("[^0-9]", "");
        return (digits.isEmpty() || digits.length() > 15 || Long.parseLong(digits) == 0
                        ? Optional.<TicketId>empty()
                        : tickets.find(new TicketId(Long.parseLong(digits))).map(TicketCard::id))
                .orElseThrow(() -> new Refusal(
                        "Заявки № " + typed + " нет. Проверьте номер.",
                        "There is no ticket no. " + typed + ". Check the number."));
    }

    @PostMapping(CLAIM + "/tickets/{ticket}/unlink")
    String unlink(@PathVariable String number, @PathVariable long ticket, Authentication login) {
        var claim = access.worked(number, login);
        claims.unlink(claim.id(), new TicketId(ticket), login.getName());
        return page(claim);
    }

    @PostMapping(CLAIM + "/visits/{visit}")
    String linkVisit(@PathVariable String number, @PathVariable long visit, Authentication login) {
        var claim = access.worked(number, login);
        claims.link(claim.id(), new VisitId(visit), login.getName());
        return page(claim);
    }

    @PostMapping(CLAIM + "/visits/{visit}/unlink")
    String unlinkVisit(@PathVariable String number, @PathVariable long visit, Authentication login) {
        var claim = access.worked(number, login);
        claims.unlink(claim.id(), new VisitId(visit), login.getName());
        return page(claim);
    }

    private static String page(Claim claim) {
        return "redirect:" + ClaimsPage.LIST + "/" + claim.id();
    }
}
