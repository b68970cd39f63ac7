package org.zayavka.workplace.claims;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimDays;
import org.zayavka.claim.ClaimFilter;
import org.zayavka.claim.ClaimState;
import org.zayavka.claim.Claims;
import org.zayavka.shared.Language;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.StaffMember;

/** The register of claims: which there are, by when each is to be answered. */
@Controller
class ClaimsPage {

    static final String LIST = "/desk/claims";

    private static final int CLAIMS = 50;
    private static final int LONGEST_QUERY = 200;
    private static final Set<ClaimState> OPEN =
            Set.of(ClaimState.REGISTERED, ClaimState.INCOMPLETE, ClaimState.EXPLAINED, ClaimState.DECIDED);

    private final ClaimAccess access;
    private final Claims claims;
    private final ClaimDays days;
    private final Desk desk;
    private final ClaimWords words;
    private final Clock clock;

    ClaimsPage(ClaimAccess access, Claims claims, ClaimDays days, Desk desk, ClaimWords words, Clock clock) {
        this.access = access;
        this.claims = claims;
        this.days = days;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    /** @param which {@code open} (default), {@code overdue}, {@code all} */
    @GetMapping(LIST)
    String show(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(defaultValue = "open") String which,
            @RequestParam(defaultValue = "0") long before,
            Authentication login,
            Locale locale,
            Model page) {
        access.checkReads(login);
        desk.dress(page, login, locale);
        var query = typed.strip();
        query = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        var found = claims.list(filter(query, which), Math.max(0, before), CLAIMS + 1);
        var shown = found.subList(0, Math.min(CLAIMS, found.size()));
        page.addAttribute("q", query);
        page.addAttribute("which", which);
        page.addAttribute("claims", shown);
        page.addAttribute("elsewhere", found.isEmpty() && !query.isEmpty() && isAmongAll(query));
        page.addAttribute("left", left(shown));
        page.addAttribute("say", words.in(Language.of(locale)));
        page.addAttribute("mayBegin", StaffMember.of(login).isIn(Set.of("secretary", "head", "director")));
        page.addAttribute(
                "older", found.size() > CLAIMS ? shown.get(CLAIMS - 1).id().value() : 0);
        return "desk/claims/list";
    }

    private boolean isAmongAll(String query) {
        return !claims.list(filter(query, "all"), 0, 1).isEmpty();
    }

    private static ClaimFilter filter(String query, String which) {
        return switch (which) {
            case "all" -> new ClaimFilter(query, Set.of(), false);
            case "overdue" -> new ClaimFilter(query, Set.of(), true);
            default -> new ClaimFilter(query, OPEN, false);
        };
    }

    /** Working days, by the number of the claim; of open ones only. */
    private Map<Long, Integer> left(List<Claim> shown) {
        var now = clock.instant();
        return shown.stream()
                .filter(Claim::isOpen)
                .collect(Collectors.toMap(claim -> claim.id().value(), claim -> days.left(claim.term(), now)));
    }
}
