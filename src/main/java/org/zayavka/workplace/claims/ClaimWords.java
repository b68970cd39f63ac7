package org.zayavka.workplace.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimFact;
import org.zayavka.claim.ClaimFields;
import org.zayavka.shared.Language;
import org.zayavka.shared.RussianPlural;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.DeskWords;
import org.zayavka.workplace.ReadersWords;

/** Says what claims keep as codes and dates. */
@Component
class ClaimWords {

    private final MessageSource messages;
    private final Colleagues colleagues;
    private final ReadersWords readers;

    ClaimWords(MessageSource messages, Colleagues colleagues, ReadersWords readers) {
        this.messages = messages;
        this.colleagues = colleagues;
        this.readers = readers;
    }

    In in(Language language) {
        return new In(language, messages, colleagues, readers.in(language).show());
    }

    /** In a reader's language. */
    record In(Language language, MessageSource messages, Colleagues colleagues, DeskWords show) {

        /** "24 ноября 2026 г." */
        public String day(LocalDate date) {
            return DateTimeFormatter.ofPattern(language.say("d MMMM yyyy 'г.'", "d MMMM yyyy"), language.locale())
                    .format(date);
        }

        /** The day of the incident, or the period; empty while nobody has said it. */
        public String incident(ClaimFields fields) {
            var from = fields.incidentFrom();
            var until = fields.incidentUntil();
            if (from == null || until == null) {
                return "";
            }
            return from.equals(until) ? day(from) : day(from) + " – " + day(until);
        }

        /** "осталось 5 рабочих дней", "последний день", "просрочена на 2 рабочих дня". */
        public String left(int days) {
            if (days == 0) {
                return language.say("последний день", "the last day");
            }
            return days > 0
                    ? language.say("осталось: ", "left: ") + count(days)
                    : language.say("просрочена: ", "overdue by ") + count(-days);
        }

        private String count(int days) {
            return language.say(
                    days + " " + RussianPlural.of(days, "рабочий день", "рабочих дня", "рабочих дней"),
                    days + (days == 1 ? " working day" : " working days"));
        }

        public String said(String key) {
            return said(key, key);
        }

        private String said(String key, String otherwise) {
            var said = messages.getMessage(key, null, otherwise, language.locale());
            return said == null ? otherwise : said;
        }

        /** Missing fields, as one sentence names them. */
        public String fields(List<String> codes) {
            return codes.stream()
                    .map(code -> said("claim.field." + code).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }

        /** What happened, with what is to be known of it. */
        public String fact(ClaimFact fact) {
            var details = fact.details().entrySet().stream()
                    .map(detail -> detail(fact.kind(), detail))
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining(", "));
            var head = said("claim.event." + fact.kind(), fact.kind());
            return details.isEmpty() ? head : head + ": " + details;
        }

        public String who(String login) {
            return login.isEmpty() ? "" : colleagues.name(login);
        }

        private String detail(String kind, Map.Entry<String, String> detail) {
            var value = detail.getValue();
            if (value == null || value.isEmpty() || value.equals("null")) {
                return "";
            }
            return switch (detail.getKey()) {
                case "source" -> said("claim.source." + lower(value));
                case "missing", "fields" -> fields(Arrays.asList(value.split(",\\s*")));
                case "how" ->
                    kind.equals("ClaimSigned")
                            ? said("claim.signature." + lower(value))
                            : said("claim.way." + lower(value), value);
                case "way" -> said("claim.way." + lower(value), value);
                case "kind" -> said("claim.kind." + value);
                case "outcome" -> said("claim.outcome." + lower(value));
                case "ticket" -> "№ " + value;
                case "visit" -> language.say("выезд № ", "visit no. ") + value;
                case "until", "from" -> kind.equals("ClaimLetterArrived") ? value : date(kind, detail.getKey(), value);
                case "compensation" -> sum(new BigDecimal(value));
                case "stranger" -> value.equals("true") ? said("claim.stranger") : "";
                case "asDeputy" -> value.equals("true") ? language.say("как заместитель", "as deputy") : "";
                case "justified" -> said(value.equals("true") ? "claim.justified" : "claim.unjustified");
                case "day" -> language.say(value + "-й рабочий день", "working day " + value);
                case "number" -> "№ " + value;
                default -> value;
            };
        }

        private String sum(BigDecimal roubles) {
            return roubles.signum() == 0 ? "" : show.money(roubles);
        }

        private String date(String kind, String name, String value) {
            return (name.equals("from") ? language.say("было — ", "before: ") : until(kind))
                    + (value.matches("\\d{4}-\\d\\d-\\d\\d") ? day(LocalDate.parse(value)) : value);
        }

        private String until(String kind) {
            return kind.equals("ClaimArrivalCorrected")
                    ? language.say("стало — ", "now: ")
                    : language.say("до ", "until ");
        }

        private static String lower(String value) {
            return value.toLowerCase(Locale.ROOT);
        }
    }
}
