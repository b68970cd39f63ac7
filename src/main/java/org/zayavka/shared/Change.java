package org.zayavka.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change for the audit trail: only what differs.
 *
 * @param company on whose page it is shown too
 * @param why what the person gave as the reason; empty where none is asked for
 */
public record Change(
        Audit.Subject subject,
        Audit.What what,
        List<Audit.Field> fields,
        @Nullable CompanyId company,
        String why) {

    public static Change added(Audit.Subject subject, Map<String, String> values) {
        return new Change(subject, Audit.What.ADDED, differing(Map.of(), values), null, "");
    }

    /** @return without fields when nothing differs */
    public static Change between(Audit.Subject subject, Map<String, String> before, Map<String, String> after) {
        return new Change(subject, Audit.What.CHANGED, differing(before, after), null, "");
    }

    public Change of(CompanyId whose) {
        return new Change(subject, what, fields, whose, why);
    }

    public Change because(String reason) {
        return new Change(subject, what, fields, company, reason);
    }

    public boolean isNothing() {
        return what == Audit.What.CHANGED && fields.isEmpty();
    }

    private static List<Audit.Field> differing(Map<String, String> before, Map<String, String> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var fields = new ArrayList<Audit.Field>();
        for (var name : names) {
            var was = Objects.requireNonNullElse(before.get(name), "");
            var is = Objects.requireNonNullElse(after.get(name), "");
            if (!was.equals(is)) {
                fields.add(new Audit.Field(name, was, is));
            }
        }
        return List.copyOf(fields);
    }
}
