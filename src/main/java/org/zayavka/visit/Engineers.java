package org.zayavka.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zayavka.shared.Refusal;

/** The register of field engineers, where they drive and when they are away. */
public interface Engineers {

    /** All, by name. */
    List<Engineer> all();

    /** Those who work, by name. */
    List<Engineer> active();

    Optional<Engineer> find(String login);

    /** @throws Refusal when nobody with this login is in the register */
    default Engineer get(String login) {
        return find(login)
                .orElseThrow(() -> new Refusal(
                        "Инженера «" + login + "» нет в списке выездных. Выберите другого.",
                        "There is no field engineer “" + login + "”. Choose another one."));
    }

    /**
     * Adds one, or changes it.
     *
     * @throws org.zayavka.shared.Outdated when somebody else has changed it since this version
     */
    void save(Engineer engineer, String by);

    /** All that overlap a stretch of time, the earliest first. */
    List<Absence> absences(Instant from, Instant until);

    List<Area> areas();

    Travel travel();

    /** Adds an area or renames it. */
    void save(Area area, String by);

    /** How long a way takes, in minutes. */
    void travel(String fromArea, String toArea, int minutes, String by);
}
