package org.zayavka.engine.security;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What each group of staff may do in Camunda's pages and over its REST interface. Tasks come with the task itself. */
final class Rights {

    private static final Permission[] WATCH_PROCESSES = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_HISTORY
    };

    /** A right of a group to a resource, or to all of its kind. */
    record Right(String group, Resource resource, String id, Permission... permissions) {}

    private Rights() {}

    /** The groups with the names that people see. */
    static Map<String, String> groups() {
        return Map.ofEntries(
                Map.entry("line1", "Первая линия"),
                Map.entry("line2", "Вторая линия"),
                Map.entry("line1Lead", "Старший первой линии"),
                Map.entry("line2Lead", "Старший второй линии"),
                Map.entry("billingLead", "Старший по расчётам"),
                Map.entry("dispatcher", "Диспетчеры"),
                Map.entry("field", "Выездные инженеры"),
                Map.entry("head", "Руководитель службы"),
                Map.entry("director", "Генеральный директор"),
                Map.entry("secretary", "Секретариат"),
                Map.entry("quality", "Контроль качества"),
                Map.entry("billing", "Расчёты с клиентами"),
                Map.entry("manager", "Менеджеры"),
                Map.entry("analyst", "Аналитики процессов"),
                Map.entry("rules", "Владельцы правил"),
                Map.entry("camunda-admin", "Администраторы"));
    }

    static List<Right> all() {
        var rights = new ArrayList<Right>();
        Stream.of("line1", "line2", "dispatcher", "field", "head", "director", "secretary", "quality", "billing")
                .forEach(group -> rights.addAll(workInTasklist(group)));
        Stream.of("manager", "analyst", "head", "director").forEach(group -> rights.addAll(watchInCockpit(group)));
        // Whoever picks up the phone (S4.1).
        Stream.of("line1", "dispatcher", "head")
                .forEach(group -> rights.add(new Right(
                        group, PROCESS_DEFINITION, "phoneCall", ProcessDefinitionPermissions.CREATE_INSTANCE)));
        // Whoever opens the post (S3.10).
        Stream.of("secretary", "head", "director")
                .forEach(group -> rights.add(new Right(
                        group, PROCESS_DEFINITION, "handleClaim", ProcessDefinitionPermissions.CREATE_INSTANCE)));
        rights.addAll(readRules("rules"));
        rights.add(new Right("analyst", DEPLOYMENT, Authorization.ANY, CREATE, READ));
        Arrays.stream(Resources.values())
                .forEach(resource -> rights.add(new Right("camunda-admin", resource, Authorization.ANY, ALL)));
        return rights;
    }

    private static List<Right> workInTasklist(String group) {
        return List.of(
                new Right(group, APPLICATION, "tasklist", ACCESS),
                // The name of the process on a task, and of colleagues who work on it.
                new Right(group, PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ),
                // Whoever talks to customers may call the head of the desk at any hour (S1.7).
                new Right(group, PROCESS_DEFINITION, "callHead", ProcessDefinitionPermissions.CREATE_INSTANCE),
                new Right(group, PROCESS_INSTANCE, Authorization.ANY, CREATE),
                new Right(group, USER, Authorization.ANY, READ),
                new Right(group, GROUP, Authorization.ANY, READ));
    }

    private static List<Right> watchInCockpit(String group) {
        var rights = new ArrayList<>(readRules(group));
        rights.add(new Right(group, PROCESS_DEFINITION, Authorization.ANY, WATCH_PROCESSES));
        rights.add(new Right(group, DEPLOYMENT, Authorization.ANY, READ));
        return rights;
    }

    private static List<Right> readRules(String group) {
        return List.of(
                new Right(group, APPLICATION, "cockpit", ACCESS),
                new Right(group, DECISION_DEFINITION, Authorization.ANY, READ, READ_HISTORY),
                new Right(group, DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ));
    }
}
