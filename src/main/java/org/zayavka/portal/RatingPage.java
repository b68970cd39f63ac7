package org.zayavka.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.quality.Rating;
import org.zayavka.quality.RatingLinks;
import org.zayavka.quality.Ratings;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

/**
 * Where the links below a letter lead (S4.2). Looking rates nothing, because programs that check mail open every link;
 * the page itself, in front of somebody, sends the answer at once. What was said before is changed by a button alone.
 */
@Controller
class RatingPage {

    private static final int BEST = 5;
    private static final int LONGEST = 5000;

    private final RatingLinks links;
    private final WrongLinks wrong;
    private final Ratings ratings;
    private final Clock clock;

    RatingPage(RatingLinks links, WrongLinks wrong, Ratings ratings, Clock clock) {
        this.links = links;
        this.wrong = wrong;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** On every answer of this page, the refusals included: no index, no copy, no word of the address to others. */
    @ModelAttribute
    void keepsToItself(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping("/rate/{token}")
    String show(@PathVariable String token, HttpServletRequest request, Model page, HttpServletResponse response) {
        return show(token, 0, request, page, response);
    }

    /** @param score chosen in the letter */
    @GetMapping("/rate/{token}/{score:[1-5]}")
    String show(
            @PathVariable String token,
            @PathVariable int score,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var rating = open(token, request);
        if (rating.isEmpty()) {
            return refused(request, page, response);
        }
        return page(rating.get(), token, score, "", page, response);
    }

    /** @param words absent when the page sends what was chosen in the letter */
    @PostMapping("/rate/{token}")
    String rate(
            @PathVariable String token,
            @RequestParam(required = false, defaultValue = "0") int score,
            @RequestParam(required = false) @Nullable String words,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response) {
        var rating = open(token, request);
        if (rating.isEmpty()) {
            return refused(request, page, response);
        }
        var language = rating.get().language();
        if (score < 1 || score > BEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            var choose = language.say("Выберите оценку от 1 до 5.", "Choose a rating from 1 to 5.");
            return page(rating.get(), token, 0, choose, page, response);
        }
        try {
            ratings.rate(rating.get().ticket(), score, words == null ? null : shortened(words));
            return "redirect:/rate/" + token + "?saved";
        } catch (Refusal refusal) {
            return page(rating.get(), token, 0, refusal.text(language), page, response);
        }
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private String page(
            Rating rating, String token, int chosen, String said, Model page, HttpServletResponse response) {
        var open = rating.isOpen(clock.instant());
        if (!open) {
            response.setStatus(HttpStatus.GONE.value());
        }
        page.addAttribute("rating", rating);
        page.addAttribute("language", rating.language());
        page.addAttribute("token", token);
        page.addAttribute("open", open);
        page.addAttribute("chosen", chosen == 0 ? rating.score() : chosen);
        // Who has rated before changes it with the button: a program that runs scripts can't undo a person's word.
        page.addAttribute("sends", open && chosen > 0 && !rating.isRated());
        page.addAttribute("said", said);
        page.addAttribute("before", RatingWords.word(rating.score(), rating.language()));
        page.addAttribute("scores", RatingWords.all(rating.language()));
        return "portal/rate";
    }

    /** Empty for wrong links and for tickets that are gone: from outside they are all the same. */
    private Optional<Rating> open(String token, HttpServletRequest request) {
        var sender = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        var ticket = links.verify(token);
        if (ticket.isEmpty()) {
            wrong.count(sender);
            return Optional.empty();
        }
        return ticket.flatMap(ratings::find);
    }

    private String refused(HttpServletRequest request, Model page, HttpServletResponse response) {
        var tooMany = wrong.areTooMany(Objects.requireNonNullElse(request.getRemoteAddr(), ""));
        response.setStatus(tooMany ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpStatus.NOT_FOUND.value());
        var named = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        page.addAttribute("language", named ? Language.of(request.getLocale()) : Language.RU);
        page.addAttribute("tooMany", tooMany);
        return "portal/closed";
    }
}
