package org.zayavka.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the desk as a whole, {@code zayavka.desk.*}.
 *
 * @param zone where the desk stands: the hours of people of whom nothing else is known, the day of a contract
 * @param files whether files and pictures are accepted (S2.5)
 * @param hours calendar by department or queue, e.g. {@code billing=office}
 * @param usualHours calendar of the departments and queues that are not named in {@code hours}
 * @param lines the group of staff that takes a department's tickets, where it is named otherwise than the department
 */
@Validated
@ConfigurationProperties("zayavka.desk")
public record DeskSettings(
        @NotNull @DefaultValue("Europe/Moscow") ZoneId zone,
        @NotNull @DefaultValue("accept") FilePolicy files,
        @DefaultValue Map<String, String> hours,
        @NotBlank @DefaultValue("workdays9to19") String usualHours,
        @DefaultValue Map<String, String> lines) {

    /** Groups who move and answer tickets of any queue; who only watches over the desk reads, and holds no task. */
    public static final Set<String> WORK_EVERYWHERE = Set.of("head", "dispatcher", "camunda-admin", "line2");

    /** Groups who give out work: they may take a task out of the hands of whoever holds it. */
    public static final Set<String> GIVE_OUT_WORK = Set.of("dispatcher", "head", "camunda-admin");

    /** The code of the calendar in which a department works, or whoever takes the tickets of a queue. */
    public String calendarOf(String department) {
        return hours.getOrDefault(department, usualHours);
    }

    /** The group of staff that takes a department's tickets first: its members hear what the department has to know. */
    public String lineOf(String department) {
        return lines.getOrDefault(department, department.equals("support") ? "line1" : department);
    }

    public enum FilePolicy {
        ACCEPT,
        /** This desk works on text only; senders of files are told so. */
        REFUSE
    }
}
