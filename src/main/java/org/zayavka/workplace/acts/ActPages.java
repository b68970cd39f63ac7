package org.zayavka.workplace.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zayavka.billing.Act;
import org.zayavka.billing.Acts;
import org.zayavka.billing.PriceList;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Faults.Fault;
import org.zayavka.shared.FileId;
import org.zayavka.shared.Files;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.Desk;

/** Where an engineer writes the act, on a phone with whatever network there is; without scripts it works as a form. */
@Controller
class ActPages {

    private static final String ACT = "/desk/visits/{id}/act";

    private final ActAccess access;
    private final ActWriting writing;
    private final Acts acts;
    private final Visits visits;
    private final PriceList prices;
    private final Files files;
    private final Desk desk;
    private final Colleagues colleagues;
    private final ActSettings settings;
    private final DeskSettings deskSettings;
    private final Clock clock;

    ActPages(
            ActAccess access,
            ActWriting writing,
            Acts acts,
            Visits visits,
            PriceList prices,
            Files files,
            Desk desk,
            Colleagues colleagues,
            ActSettings settings,
            DeskSettings deskSettings,
            Clock clock) {
        this.access = access;
        this.writing = writing;
        this.acts = acts;
        this.visits = visits;
        this.prices = prices;
        this.files = files;
        this.desk = desk;
        this.colleagues = colleagues;
        this.settings = settings;
        this.deskSettings = deskSettings;
        this.clock = clock;
    }

    @GetMapping(ACT)
    String show(@PathVariable long id, Authentication login, Locale locale, Model page) {
        var visit = access.read(id, login);
        var act = acts.find(visit.id());
        if (act.isPresent()) {
            return finished(visit, act.get(), login, locale, page);
        }
        access.written(id, login);
        return form(visit, typed(visit), List.of(), "", login, locale, page);
    }

    private String finished(Visit visit, Act act, Authentication login, Locale locale, Model page) {
        desk.dress(page, login, locale);
        page.addAttribute("visit", visit);
        page.addAttribute("act", act);
        page.addAttribute("language", Language.of(locale));
        page.addAttribute("engineerName", colleagues.name(act.engineer()));
        return "desk/acts/finished";
    }

    /** What the form begins with. */
    private Map<String, String> typed(Visit visit) {
        var began = visit.beganAt();
        return began == null ? Map.of() : Map.of("arrived", local(began));
    }

    private String local(Instant at) {
        return LocalDateTime.ofInstant(at, deskSettings.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private String form(
            Visit visit,
            Map<String, String> typed,
            List<Fault> faults,
            String refused,
            Authentication login,
            Locale locale,
            Model page) {
        var now = clock.instant();
        desk.dress(page, login, locale);
        page.addAttribute("visit", visit);
        page.addAttribute("typed", typed);
        page.addAttribute("wrong", wrong(faults, Language.of(locale)));
        page.addAttribute("refused", refused);
        page.addAttribute("positions", prices.work(now));
        page.addAttribute("priceList", prices.number());
        page.addAttribute("lateItem", prices.lateItem());
        page.addAttribute("lateFee", prices.lateFee(now).orElse(null));
        page.addAttribute("maxPhotos", settings.maxPhotos());
        page.addAttribute("language", Language.of(locale));
        page.addAttribute("engineerName", visit.engineer() == null ? "" : colleagues.name(visit.engineer()));
        // The clock on the wall where the desk stands, whatever zone the phone believes in.
        page.addAttribute(
                "offset", deskSettings.zone().getRules().getOffset(now).getTotalSeconds() / 60);
        return "desk/acts/act";
    }

    private static Map<String, String> wrong(List<Fault> faults, Language language) {
        return faults.stream()
                .collect(Collectors.toMap(
                        Fault::field, fault -> fault.text(language), (first, next) -> first + " " + next));
    }

    /** The engineer is there: the board and the customer see it. Pressed twice, it is the same. */
    @PostMapping("/desk/visits/{id}/arrived")
    ResponseEntity<Void> arrived(@PathVariable long id, Authentication login) {
        var visit = access.written(id, login);
        if (visit.state() == VisitState.AGREED) {
            visits.begin(visit.id(), login.getName(), clock.instant());
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = ACT, produces = MediaType.TEXT_HTML_VALUE)
    String write(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        var visit = access.written(id, login);
        try {
            writing.write(visit, typed, photos == null ? List.of() : photos, login.getName());
            return "redirect:/desk/visits/" + visit.id() + "/act";
        } catch (Faults wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(visit, typed, wrong.all(), "", login, locale, page);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(visit, typed, List.of(), refusal.text(Language.of(locale)), login, locale, page);
        }
    }

    /** @param refused why not at all; empty when single fields are wrong */
    record Answer(boolean done, Map<String, String> wrong, String refused) {}

    /** The same for the page's script, which keeps everything until it hears that it was taken. */
    @PostMapping(path = ACT, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> take(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Authentication login,
            Locale locale) {
        var visit = access.written(id, login);
        var language = Language.of(locale);
        try {
            writing.write(visit, typed, photos == null ? List.of() : photos, login.getName());
            return ResponseEntity.ok(new Answer(true, Map.of(), ""));
        } catch (Faults wrong) {
            return ResponseEntity.unprocessableEntity().body(new Answer(false, wrong(wrong.all(), language), ""));
        } catch (Refusal refusal) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Answer(false, Map.of(), refusal.text(language)));
        }
    }

    @GetMapping("/desk/visits/{id}/act.pdf")
    ResponseEntity<byte[]> paper(@PathVariable long id, Authentication login) {
        var visit = access.read(id, login);
        var bytes = acts.paper(visit.id()).flatMap(files::load).orElseThrow(Desk::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("act-" + visit.id() + ".pdf")
                                .build()
                                .toString())
                .body(bytes);
    }

    @GetMapping("/desk/visits/{id}/act/photos/{position}")
    ResponseEntity<byte[]> photo(@PathVariable long id, @PathVariable int position, Authentication login) {
        var photos = acts.find(access.read(id, login).id()).map(Act::photos).orElse(List.of());
        if (position < 0 || position >= photos.size()) {
            throw Desk.unknown();
        }
        var photo = photos.get(position);
        return picture(photo.type(), photo.file());
    }

    @GetMapping("/desk/visits/{id}/act/signature")
    ResponseEntity<byte[]> signature(@PathVariable long id, Authentication login) {
        var signature =
                acts.find(access.read(id, login).id()).map(Act::signature).orElseThrow(Desk::unknown);
        return picture(MediaType.IMAGE_PNG_VALUE, signature);
    }

    private ResponseEntity<byte[]> picture(String type, FileId file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(files.load(file).orElseThrow(Desk::unknown));
    }
}
