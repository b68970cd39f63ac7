package org.zayavka.dev;

import java.util.List;
import java.util.Set;
import org.zayavka.visit.Area;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;

/** Four field engineers of an invented town, and the ways between its parts. */
final class DemoEngineers {

    private static final String AUTHOR = "galina";
    private static final List<Area> AREAS = List.of(
            new Area("centre", "Центр", "Centre"),
            new Area("north", "Север", "North"),
            new Area("south", "Юг", "South"),
            new Area("east", "Восток", "East"),
            new Area("west", "Запад", "West"));
    private static final Set<String> ACROSS = Set.of("north south", "south north", "east west", "west east");

    private final Engineers engineers;

    private DemoEngineers(Engineers engineers) {
        this.engineers = engineers;
    }

    static void addTo(Engineers engineers) {
        if (!engineers.all().isEmpty()) {
            return;
        }
        var demo = new DemoEngineers(engineers);
        demo.town();
        demo.engineer("fedor", "Фёдор Зимин", "01", Set.of("network", "cabling", "workstation"), Set.of(), "centre");
        demo.engineer(
                "filipp",
                "Филипп Орлов",
                "02",
                Set.of("workstation", "printer"),
                Set.of("centre", "north", "east"),
                "north");
        demo.engineer(
                "faina",
                "Фаина Крылова",
                "03",
                Set.of("printer", "network"),
                Set.of("centre", "south", "west"),
                "south");
        demo.engineer("foma", "Фома Речной", "04", Set.of("cabling", "workstation", "printer"), Set.of(), "west");
    }

    private void town() {
        AREAS.forEach(area -> engineers.save(area, AUTHOR));
        for (var from : AREAS) {
            for (var to : AREAS) {
                engineers.travel(from.code(), to.code(), minutes(from.code(), to.code()), AUTHOR);
            }
        }
    }

    private static int minutes(String from, String to) {
        if (from.equals(to)) {
            return 15;
        }
        if (from.equals("centre") || to.equals("centre")) {
            return 30;
        }
        return ACROSS.contains(from + " " + to) ? 60 : 45;
    }

    private void engineer(String login, String name, String last, Set<String> skills, Set<String> areas, String home) {
        engineers.save(new Engineer(login, name, "+7 495 000-00-" + last, skills, areas, home, true, 0), AUTHOR);
    }
}
