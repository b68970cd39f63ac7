package org.zayavka.visit;

import java.util.Locale;
import org.zayavka.shared.Language;

/** Where a visit stands. */
public enum VisitState {
    /** Wanted, without a time yet. */
    REQUESTED("время не назначено", "no time yet"),
    AGREED("назначен", "agreed"),
    /** The engineer is there. */
    STARTED("инженер на месте", "the engineer is there"),
    DONE("выполнен", "done"),
    CANCELLED("отменён", "cancelled"),
    NOBODY_THERE("никого не было", "nobody was there"),
    /** Impossible or inexpedient (S3.9). */
    DECLINED("работа отклонена", "the work was declined"),
    ANOTHER_NEEDED("нужен ещё один выезд", "another visit is needed");

    private final String russian;
    private final String english;

    VisitState(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    /** Whether it has yet to end. */
    public boolean isOpen() {
        return this == REQUESTED || this == AGREED || this == STARTED;
    }

    /** Whether it takes time of an engineer. */
    public boolean hasTime() {
        return this == AGREED || this == STARTED;
    }

    public String words(Language language) {
        return language.say(russian, english);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
