package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.CHARGES;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zayavka.billing.Charge;
import org.zayavka.billing.Charges;
import org.zayavka.shared.Language;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.DeskAccess;
import org.zayavka.workplace.StaffMember;

/** What was charged beside the contracts, and its lists for the accounts. */
@Controller
class ChargePages {

    private static final String PAGE = "/desk/register/charges";
    private static final int MOST = 500;
    private static final int EXPORTS = 50;
    private static final MediaType CSV = new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Register register;
    private final Charges charges;
    private final ChargeFiles files;
    private final DeskAccess access;
    private final Clock clock;

    ChargePages(Register register, Charges charges, ChargeFiles files, DeskAccess access, Clock clock) {
        this.register = register;
        this.charges = charges;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String list(Authentication login, Locale locale, Model page) {
        Register.allow(login, CHARGES);
        register.dress(page, login, locale);
        page.addAttribute("waiting", charges.waiting(MOST));
        page.addAttribute("exports", charges.exports(EXPORTS));
        page.addAttribute("language", Language.of(locale));
        page.addAttribute("readsTickets", access.readsEveryTicket(StaffMember.of(login)));
        return "desk/register/charges";
    }

    /** Takes over what waits; who presses twice makes no second list. */
    @PostMapping(PAGE + "/export")
    String export(Authentication login) {
        Register.allow(login, CHARGES);
        charges.export(login.getName(), clock.instant());
        return "redirect:" + PAGE;
    }

    @GetMapping(PAGE + "/{number}.csv")
    ResponseEntity<byte[]> csv(@PathVariable long number, Authentication login, Locale locale) {
        return file(number + ".csv", CSV, files.csv(found(number, login), Language.of(locale)));
    }

    @GetMapping(PAGE + "/{number}.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable long number, Authentication login, Locale locale) {
        return file(number + ".xlsx", XLSX, files.xlsx(found(number, login), Language.of(locale)));
    }

    private List<Charge> found(long number, Authentication login) {
        Register.allow(login, CHARGES);
        var found = charges.exported(number);
        if (found.isEmpty()) {
            throw Desk.unknown();
        }
        return found;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("charges-" + name)
                                .build()
                                .toString())
                .body(bytes);
    }
}
