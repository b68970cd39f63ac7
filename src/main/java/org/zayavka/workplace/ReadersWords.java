package org.zayavka.workplace;

import java.time.Clock;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.Categories;

/** How things are said to somebody: for pages and for the JSON interface alike. */
@Component
public class ReadersWords {

    private final Moments moments;
    private final Calendars calendars;
    private final MessageSource messages;
    private final Colleagues colleagues;
    private final Categories categories;
    private final Clock clock;

    ReadersWords(
            Moments moments,
            Calendars calendars,
            MessageSource messages,
            Colleagues colleagues,
            Categories categories,
            Clock clock) {
        this.moments = moments;
        this.calendars = calendars;
        this.messages = messages;
        this.colleagues = colleagues;
        this.categories = categories;
        this.clock = clock;
    }

    public Words in(Language language) {
        var show = new DeskWords(moments, language, clock.instant());
        return new Words(
                show,
                new CodeWords(messages, calendars, colleagues, categories, show),
                new RemarkWords(messages, show),
                messages,
                language);
    }

    /**
     * @param show moments, spans, sizes
     * @param code what tables and events keep as codes
     * @param noted what the desk noticed about a letter
     */
    public record Words(DeskWords show, CodeWords code, RemarkWords noted, MessageSource messages, Language language) {

        /** A message of the pages; the key where there is none. */
        public String said(String key, Object... facts) {
            return Objects.requireNonNullElse(messages.getMessage(key, facts, null, language.locale()), key);
        }

        public String say(String russian, String english) {
            return language.say(russian, english);
        }
    }
}
