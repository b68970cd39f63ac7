package org.zayavka.workplace.quality;

import static org.zayavka.shared.Markdown.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.engine.FormFacts;
import org.zayavka.engine.OpenForm;
import org.zayavka.quality.QualityCall;
import org.zayavka.quality.QualityCalls;
import org.zayavka.quality.Rating;
import org.zayavka.quality.Ratings;
import org.zayavka.shared.Language;
import org.zayavka.shared.Markdown;
import org.zayavka.shared.TicketId;
import org.zayavka.workplace.DeskWords;
import org.zayavka.workplace.ReadersWords;

/** Why somebody is phoned, what they have said so far, and what to ask them. Markdown, made safe. */
@Component
class QualityFormFacts implements FormFacts {

    private static final Set<String> FORMS = Set.of("qualityCall", "answerRating");

    private final QualityCalls calls;
    private final Ratings ratings;
    private final UnknownPhone unknown;
    private final ReadersWords words;

    QualityFormFacts(QualityCalls calls, Ratings ratings, UnknownPhone unknown, ReadersWords words) {
        this.calls = calls;
        this.ratings = ratings;
        this.unknown = unknown;
        this.words = words;
    }

    @Override
    public Map<String, Object> facts(OpenForm form) {
        var key = form.businessKey();
        if (!FORMS.contains(form.form()) || key == null || !key.matches("[1-9]\\d{0,17}")) {
            return Map.of();
        }
        var ticket = new TicketId(Long.parseLong(key));
        var show = words.in(form.language()).show();
        var lines = new ArrayList<String>();
        calls.find(ticket).ifPresent(call -> {
            if (form.form().equals("qualityCall")) {
                lines.add(unknown.said(ticket, form, show));
                lines.addAll(why(call, show));
            }
            lines.addAll(answered(call, show));
        });
        ratings.find(ticket).filter(Rating::isRated).ifPresent(rating -> lines.addAll(rated(rating, show)));
        return Map.of("qualityCard", lines(lines), "qualityQuestions", questions(ticket, show));
    }

    private static List<String> why(QualityCall call, DeskWords show) {
        var why = new ArrayList<String>();
        why.add("**" + show.say("Почему звоним:", "Why this call:") + "** " + reason(call, show));
        why.add(show.say(
                "Таблица qualitySample, версия " + call.tableVersion(),
                "Table qualitySample, version " + call.tableVersion()));
        var tried = call.triedAt();
        if (call.attempts() > 0 && tried != null) {
            why.add(show.say("Не дозвонились раз: ", "Not reached, times: ")
                    + call.attempts()
                    + show.say(", последний: ", ", last: ")
                    + line(show.moment(tried)));
        }
        return why;
    }

    private static String reason(QualityCall call, DeskWords show) {
        return switch (call.reason()) {
            case "reopened" -> show.say("заявку открывали снова", "the ticket was reopened");
            case "breached" -> show.say("нарушили обещанный срок", "a promised deadline was broken");
            case "byShare" ->
                show.say("выбрана в долю ", "it is in the share of ")
                        + call.share()
                        + show.say(" % таких заявок", " % of such tickets");
            default -> line(call.reason());
        };
    }

    private static List<String> answered(QualityCall call, DeskWords show) {
        if (call.score() == null) {
            return List.of();
        }
        var said = "**" + show.say("По телефону: ", "On the phone: ") + call.score() + show.say(" из 5", " out of 5")
                + "**";
        var recommends = call.recommends() == null
                ? ""
                : show.say(", посоветует: ", ", recommends: ") + call.recommends() + show.say(" из 10", " out of 10");
        return List.of(said + recommends);
    }

    private static List<String> rated(Rating rating, DeskWords show) {
        var said = "**" + show.say("Оценка по ссылке: ", "Rating by link: ") + rating.score()
                + show.say(" из 5", " out of 5") + "**";
        return rating.words().isEmpty() ? List.of(said) : List.of(said, "«" + Markdown.text(rating.words()) + "»");
    }

    /** Both questions in the words by which answers can be compared from month to month, in the language of who is asked. */
    private String questions(TicketId ticket, DeskWords show) {
        var asked = ratings.find(ticket).map(Rating::language).orElse(Language.RU);
        return show.say("**Спросите:** ", "**Ask:** ")
                + asked.say(
                        "«Как мы решили вашу заявку — по шкале от 1 до 5?» и «Посоветуете ли вы нас коллегам — от 0"
                                + " до 10?»",
                        "“How did we solve your ticket, on a scale of 1 to 5?” and “Would you recommend us to"
                                + " colleagues, from 0 to 10?”");
    }

    private static String lines(List<String> lines) {
        return lines.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\\\n"));
    }
}
