package org.zayavka.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.zayavka.shared.Language;

/**
 * Field visits, {@code zayavka.visit.*}.
 *
 * @param calendar in whose hours engineers visit (S3.1)
 * @param usualDuration of a visit that no table was asked about
 * @param step of the times that are proposed
 * @param grace how long after a time was told its customer may cancel or move it freely, however near it is
 * @param lead how long ahead a time must be that the desk proposes or agrees by itself, so that its customer still hears
 *     of it in time; a dispatcher may choose a nearer one
 * @param urgentLead the same for urgent visits
 * @param urgentFrom the priority of a ticket's tasks, 0..100, from which its visit is urgent
 * @param searchDays how many days ahead a free time is looked for
 * @param travelWithin the way within an area where none is entered
 * @param travelBetween the way between areas where none is entered
 * @param remindDays how many working days before the visit its customer is reminded
 * @param remindAt at what time of that day, where the desk stands
 * @param agree who agrees a time that was found in good time
 * @param skills what engineers may know; four usual trades when none is given
 */
@Validated
@ConfigurationProperties("zayavka.visit")
public record VisitSettings(
        @NotBlank @DefaultValue("visits") String calendar,
        @NotNull @DefaultValue("60m") Duration usualDuration,
        @NotNull @DefaultValue("15m") Duration step,
        @NotNull @DefaultValue("30m") Duration grace,
        @NotNull @DefaultValue("60m") Duration lead,
        @NotNull @DefaultValue("30m") Duration urgentLead,
        @Positive @DefaultValue("90") int urgentFrom,
        @Positive @DefaultValue("21") int searchDays,
        @NotNull @DefaultValue("15m") Duration travelWithin,
        @NotNull @DefaultValue("45m") Duration travelBetween,
        @Positive @DefaultValue("1") int remindDays,
        @NotNull @DefaultValue("12:00") LocalTime remindAt,
        @NotNull @DefaultValue("SYSTEM") Agree agree,
        @DefaultValue List<@Valid Skill> skills) {

    private static final List<Skill> USUAL = List.of(
            new Skill("network", "Сеть и интернет", "Network and internet"),
            new Skill("workstation", "Рабочие места", "Workstations"),
            new Skill("printer", "Принтеры и МФУ", "Printers"),
            new Skill("cabling", "Прокладка кабеля", "Cabling"));

    public VisitSettings {
        skills = skills.isEmpty() ? USUAL : List.copyOf(skills);
    }

    /** @param priority of the tasks of the visit's ticket, 0..100 */
    public Duration lead(int priority) {
        return priority >= urgentFrom ? urgentLead : lead;
    }

    public enum Agree {
        /** The desk itself; the dispatcher where none was found. */
        SYSTEM,
        /** The dispatcher, always. */
        DISPATCHER
    }

    public boolean agreedBySystem() {
        return agree == Agree.SYSTEM;
    }

    /**
     * Something an engineer may know.
     *
     * @param code as engineers, visits and plans keep it: small letters, digits, hyphens
     * @param ru in Russian
     * @param en in English
     */
    public record Skill(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,31}")
            String code,

            @NotBlank String ru,
            @NotBlank String en) {

        public String name(Language language) {
            return language.say(ru, en);
        }
    }

    /** The code itself for one that is known no more. */
    public String skillName(String code, Language language) {
        return skills.stream()
                .filter(skill -> skill.code().equals(code))
                .findFirst()
                .map(skill -> skill.name(language))
                .orElse(code);
    }
}
