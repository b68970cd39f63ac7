package org.zayavka.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Change;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Outdated;

@Component
class ContractPlansInDatabase implements ContractPlans {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private final JdbcClient jdbc;
    private final Audit audit;

    ContractPlansInDatabase(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public List<Plan> all() {
        return jdbc.sql("select code, name_ru, name_en, offered, version from desk.plan order by name_ru, code")
                .query(Plan.class)
                .list();
    }

    @Override
    @Transactional
    public void add(Entries entries, String by) {
        var plan = read(entries, entries.needed("code", 40), 0);
        if (!CODE.matcher(plan.code()).matches()) {
            entries.fault(
                    "code",
                    "Код — латинские буквы и цифры, как в таблице правил «service-level».",
                    "The code is Latin letters and digits, as in the table “service-level”.");
        }
        entries.check();
        try {
            jdbc.sql("insert into desk.plan (code, name_ru, name_en, offered) values (:code, :ru, :en, :offered)")
                    .param("code", plan.code())
                    .param("ru", plan.nameRu())
                    .param("en", plan.nameEn())
                    .param("offered", plan.offered())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Faults.of("code", "План с таким кодом уже есть.", "There is a plan with this code already.");
        }
        audit.note(by, Change.added(new Subject("plan", plan.code()), texts(plan)));
    }

    @Override
    @Transactional
    public void change(String code, Entries entries, int version, String by) {
        var subject = new Subject("plan", code);
        var plan = read(entries, code, version);
        entries.check();
        var before =
                all().stream().filter(it -> it.code().equals(code)).findAny().orElseThrow(() -> NotThere.of(subject));
        var written = jdbc.sql("""
                update desk.plan set name_ru = :ru, name_en = :en, offered = :offered, version = version + 1
                 where code = :code and version = :version
                """)
                .param("ru", plan.nameRu())
                .param("en", plan.nameEn())
                .param("offered", plan.offered())
                .param("code", code)
                .param("version", version)
                .update();
        if (written == 0) {
            throw new Outdated(subject);
        }
        audit.note(by, Change.between(subject, texts(before), texts(plan)));
    }

    private static Plan read(Entries entries, String code, int version) {
        return new Plan(code, entries.name("nameRu"), entries.name("nameEn"), entries.yes("offered"), version);
    }

    private static Map<String, String> texts(Plan plan) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("nameRu", plan.nameRu());
        texts.put("nameEn", plan.nameEn());
        texts.put("offered", plan.offered() ? "yes" : "no");
        return texts;
    }
}
