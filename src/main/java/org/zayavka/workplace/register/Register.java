package org.zayavka.workplace.register;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.customer.ContractPlans;
import org.zayavka.shared.Audit;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.Language;
import org.zayavka.workplace.CodeWords;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.StaffMember;

/** What the pages of the register share: who may be here, and how things are said. */
@Component
class Register {

    static final int HISTORY = 100;

    private final Desk desk;
    private final OwnCustomers own;
    private final Colleagues colleagues;
    private final ContractPlans plans;
    private final Audit audit;

    Register(Desk desk, OwnCustomers own, Colleagues colleagues, ContractPlans plans, Audit audit) {
        this.desk = desk;
        this.own = own;
        this.colleagues = colleagues;
        this.plans = plans;
        this.audit = audit;
    }

    /** @throws ResponseStatusException 403 */
    static void allow(Authentication login, RegisterRight right) {
        if (!may(login, right)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    static boolean may(Authentication login, RegisterRight right) {
        return right.has(StaffMember.of(login));
    }

    /** @throws ResponseStatusException 403 when neither all customers nor this one are theirs to see */
    void allowToSee(Authentication login, CompanyId company) {
        if (!maySee(login, company)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    boolean maySee(Authentication login, CompanyId company) {
        return maySee(StaffMember.of(login), company);
    }

    boolean maySee(StaffMember who, CompanyId company) {
        return RegisterRight.READ.has(who) || RegisterRight.READ_OWN.has(who) && own.has(who, company);
    }

    /** Gives a page its words and tells it what the reader may do. */
    RegisterWords dress(Model page, Authentication login, Locale locale) {
        var show = desk.dress(page, login, locale);
        var words = new RegisterWords(
                Language.of(locale),
                show,
                (CodeWords) Objects.requireNonNull(page.getAttribute("code")),
                colleagues,
                plans.all());
        var may = List.of(RegisterRight.values()).stream()
                .filter(right -> may(login, right))
                .map(Enum::name)
                .toList();
        page.addAttribute("say", words);
        page.addAttribute("may", may);
        return words;
    }

    /** The same wherever a thing is shown: a company's has its contracts and contacts in it. */
    void history(Model page, Audit.Subject subject) {
        if (subject.kind().equals("company")) {
            history(page, new CompanyId(Long.parseLong(subject.key())));
        } else {
            page.addAttribute("history", audit.of(subject, HISTORY));
        }
    }

    void history(Model page, CompanyId company) {
        page.addAttribute("history", audit.of(company, HISTORY));
    }

    /** Who changed it last, and when. */
    Audit.Line lastChange(Audit.Subject subject) {
        return audit.of(subject, 1).stream().findFirst().orElseThrow(Desk::unknown);
    }
}
