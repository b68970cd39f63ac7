package org.zayavka.sla;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zayavka.shared.Language;

/** Calendars that nobody has published: to see what they would do. */
record DraftCalendars(ProductionCalendar production, Map<String, BusinessCalendar> byCode) implements Calendars {

    @Override
    public BusinessCalendar calendar(String code) {
        var calendar = byCode.get(code);
        if (calendar == null) {
            throw new UnknownCalendar(code, byCode.keySet());
        }
        return calendar;
    }

    @Override
    public List<BusinessCalendar> all() {
        return List.copyOf(byCode.values());
    }

    @Override
    public WorkingDays workingDays() {
        return new WorkingDays(production);
    }

    @Override
    public Optional<String> warningFor(int year, Language language) {
        return production.isPublished(year)
                ? Optional.empty()
                : Optional.of(UnpublishedYear.warning(year, new Words(language)));
    }

    /** A draft is what it is. */
    @Override
    public void refresh() {}
}
