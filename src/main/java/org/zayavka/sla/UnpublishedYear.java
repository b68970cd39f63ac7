package org.zayavka.sla;

/** The warning that a year's deadlines may still move. */
final class UnpublishedYear {

    private UnpublishedYear() {}

    static String warning(int year, Words words) {
        return words.say(
                        "Внимание: производственный календарь на %d год не загружен. Праздники взяты из статьи 112"
                                + " Трудового кодекса, переносы выходных дней неизвестны, поэтому сроки могут"
                                + " сдвинуться. Администратор может внести календарь, как только он опубликован.",
                        "Note: the production calendar for %d is not loaded. Holidays follow article 112 of the"
                                + " Labour Code, moved days off are unknown, so deadlines may shift. An administrator"
                                + " can enter the calendar as soon as it is published.")
                .formatted(year);
    }
}
