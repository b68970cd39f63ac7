package org.zayavka.visit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Change;
import org.zayavka.shared.Outdated;

@Component
class EngineersInDatabase implements Engineers {

    private final JdbcClient jdbc;
    private final VisitSettings settings;
    private final Audit audit;

    EngineersInDatabase(JdbcClient jdbc, VisitSettings settings, Audit audit) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public List<Engineer> all() {
        return jdbc.sql("select * from desk.engineer order by name, login")
                .query(EngineersInDatabase::engineer)
                .list();
    }

    @Override
    public List<Engineer> active() {
        return all().stream().filter(Engineer::active).toList();
    }

    @Override
    public Optional<Engineer> find(String login) {
        return jdbc.sql("select * from desk.engineer where login = :login")
                .param("login", login)
                .query(EngineersInDatabase::engineer)
                .optional();
    }

    @Override
    @Transactional
    public void save(Engineer engineer, String by) {
        var before = find(engineer.login());
        var written = before.isEmpty() ? insert(engineer) : update(engineer);
        if (written == 0) {
            throw new Outdated(subject(engineer.login()));
        }
        var change = before.isEmpty()
                ? Change.added(subject(engineer.login()), values(engineer))
                : Change.between(subject(engineer.login()), values(before.get()), values(engineer));
        if (!change.isNothing()) {
            audit.note(by, change);
        }
    }

    private int insert(Engineer engineer) {
        return jdbc.sql("""
                insert into desk.engineer (login, name, phone, skills, areas, home_area, active)
                values (:login, :name, :phone, :skills, :areas, :home, :active) on conflict do nothing
                """).params(parameters(engineer)).update();
    }

    private int update(Engineer engineer) {
        return jdbc.sql("""
                update desk.engineer set name = :name, phone = :phone, skills = :skills, areas = :areas,
                    home_area = :home, active = :active, version = version + 1
                 where login = :login and version = :version
                """)
                .params(parameters(engineer))
                .param("version", engineer.version())
                .update();
    }

    private static Map<String, Object> parameters(Engineer engineer) {
        var values = new HashMap<String, Object>();
        values.put("login", engineer.login());
        values.put("name", engineer.name());
        values.put("phone", engineer.phone());
        values.put("skills", new TreeSet<>(engineer.skills()).toArray(String[]::new));
        values.put("areas", new TreeSet<>(engineer.areas()).toArray(String[]::new));
        values.put("home", engineer.homeArea());
        values.put("active", engineer.active());
        return values;
    }

    private static Map<String, String> values(Engineer engineer) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", engineer.name());
        values.put("phone", engineer.phone());
        values.put("skills", String.join(", ", new TreeSet<>(engineer.skills())));
        values.put("areas", String.join(", ", new TreeSet<>(engineer.areas())));
        values.put("homeArea", engineer.homeArea());
        values.put("active", Boolean.toString(engineer.active()));
        return values;
    }

    @Override
    public List<Absence> absences(Instant from, Instant until) {
        return jdbc.sql("""
                select * from desk.engineer_absence where until_at > :from and from_at < :until order by from_at, id
                """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, n) -> new Absence(
                        row.getLong("id"),
                        row.getString("login"),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    @Override
    public List<Area> areas() {
        return jdbc.sql("select * from desk.area order by name_ru")
                .query((row, n) -> new Area(row.getString("code"), row.getString("name_ru"), row.getString("name_en")))
                .list();
    }

    @Override
    public Travel travel() {
        var ways = new HashMap<Travel.Way, Duration>();
        jdbc.sql("select * from desk.area_travel").query(row -> {
            ways.put(
                    new Travel.Way(row.getString("from_area"), row.getString("to_area")),
                    Duration.ofMinutes(row.getLong("minutes")));
        });
        return new Travel(ways, settings.travelWithin(), settings.travelBetween());
    }

    @Override
    @Transactional
    public void save(Area area, String by) {
        var before =
                areas().stream().filter(each -> each.code().equals(area.code())).findFirst();
        jdbc.sql("""
                insert into desk.area (code, name_ru, name_en) values (:code, :ru, :en)
                on conflict (code) do update set name_ru = excluded.name_ru, name_en = excluded.name_en
                """)
                .param("code", area.code())
                .param("ru", area.russian())
                .param("en", area.english())
                .update();
        var subject = new Audit.Subject("area", area.code());
        var values = Map.of("ru", area.russian(), "en", area.english());
        audit.note(
                by,
                before.map(was -> Change.between(subject, Map.of("ru", was.russian(), "en", was.english()), values))
                        .orElseGet(() -> Change.added(subject, values)));
    }

    @Override
    @Transactional
    public void travel(String fromArea, String toArea, int minutes, String by) {
        var before = travel().ways().get(new Travel.Way(fromArea, toArea));
        jdbc.sql("""
                insert into desk.area_travel (from_area, to_area, minutes) values (:from, :to, :minutes)
                on conflict (from_area, to_area) do update set minutes = excluded.minutes
                """)
                .param("from", fromArea)
                .param("to", toArea)
                .param("minutes", minutes)
                .update();
        audit.note(
                by,
                Change.between(
                        new Audit.Subject("area", fromArea),
                        Map.of(toArea, before == null ? "" : Long.toString(before.toMinutes())),
                        Map.of(toArea, Integer.toString(minutes))));
    }

    static Audit.Subject subject(String login) {
        return new Audit.Subject("engineer", login);
    }

    private static Engineer engineer(ResultSet row, int index) throws SQLException {
        return new Engineer(
                row.getString("login"),
                row.getString("name"),
                row.getString("phone"),
                texts(row.getArray("skills")),
                texts(row.getArray("areas")),
                row.getString("home_area"),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
