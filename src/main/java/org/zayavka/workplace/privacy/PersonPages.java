package org.zayavka.workplace.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zayavka.privacy.Erasures;
import org.zayavka.privacy.HoldingsReader;
import org.zayavka.privacy.Mentions;
import org.zayavka.privacy.Person;
import org.zayavka.privacy.PersonExport;
import org.zayavka.privacy.Persons;
import org.zayavka.privacy.PrivacyRequest.AskedBy;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.workplace.Desk;

/** A person: found, looked at, handed over, erased in two steps. */
@Controller
class PersonPages {

    private static final int RECORDS = 50;

    private final PrivacyLook look;
    private final Persons persons;
    private final HoldingsReader holdings;
    private final PersonExport export;
    private final Erasures erasures;
    private final Mentions mentions;

    PersonPages(
            PrivacyLook look,
            Persons persons,
            HoldingsReader holdings,
            PersonExport export,
            Erasures erasures,
            Mentions mentions) {
        this.look = look;
        this.persons = persons;
        this.holdings = holdings;
        this.export = export;
        this.erasures = erasures;
        this.mentions = mentions;
    }

    @GetMapping("/desk/privacy")
    String find(@RequestParam(defaultValue = "") String q, Authentication login, Locale locale, Model page) {
        PrivacyAccess.check(login);
        look.dress(page, login, locale);
        page.addAttribute("q", q);
        page.addAttribute("found", persons.find(q));
        page.addAttribute("records", erasures.latest(RECORDS));
        return "desk/privacy/find";
    }

    @GetMapping("/desk/privacy/person")
    String show(@RequestParam String address, Authentication login, Locale locale, Model page) {
        PrivacyAccess.check(login);
        fill(page, person(address), login, locale);
        return "desk/privacy/person";
    }

    /** The first step: what will go, what stays, what nobody finds by machine. */
    @GetMapping("/desk/privacy/erase")
    String preview(@RequestParam String address, Authentication login, Locale locale, Model page) {
        PrivacyAccess.check(login);
        fill(page, person(address), login, locale);
        return "desk/privacy/erase";
    }

    /** The second step. */
    @PostMapping("/desk/privacy/erase")
    String erase(
            @RequestParam String address,
            @RequestParam AskedBy askedBy,
            @RequestParam String reason,
            Authentication login) {
        var who = PrivacyAccess.check(login);
        return "redirect:/desk/privacy/records/"
                + erasures.begin(person(address).address(), askedBy, reason, who);
    }

    @PostMapping("/desk/privacy/export")
    void export(
            @RequestParam String address,
            @RequestParam AskedBy askedBy,
            @RequestParam String reason,
            Authentication login,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var who = PrivacyAccess.check(login);
        var person = person(address);
        var record = erasures.handedOver(person, askedBy, reason, who);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("personal-data-" + record + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        export.write(person, Language.of(locale), response.getOutputStream());
    }

    /** A message of somebody else that names the person. */
    @PostMapping("/desk/privacy/messages/{message}/erase")
    String eraseMessage(
            @PathVariable long message,
            @RequestParam String address,
            @RequestParam String reason,
            Authentication login) {
        mentions.erase(message, reason, PrivacyAccess.check(login));
        return "redirect:"
                + UriComponentsBuilder.fromPath("/desk/privacy/person")
                        .queryParam("address", "{address}")
                        .encode()
                        .buildAndExpand(address)
                        .toUriString();
    }

    private void fill(Model page, Person person, Authentication login, Locale locale) {
        look.dress(page, login, locale);
        page.addAttribute("person", person);
        page.addAttribute("holds", holdings.of(person));
        page.addAttribute("before", erasures.of(person.address()));
        page.addAttribute("askers", AskedBy.values());
    }

    private Person person(String address) {
        return persons.of(EmailAddress.parse(address).orElseThrow(Desk::unknown));
    }
}
