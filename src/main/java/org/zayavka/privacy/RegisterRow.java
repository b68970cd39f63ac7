package org.zayavka.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Change;
import org.zayavka.shared.CompanyId;

/** Erases the person from the register of customers: last, because until then it tells whose tickets they are. */
@Component
@Order(50)
class RegisterRow implements Erasable {

    private final JdbcClient jdbc;
    private final Audit audit;

    RegisterRow(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public int erase(Erasure erasure, int atMost) {
        var rows = contacts(erasure) + noticeAddresses(erasure);
        erasure.tally.add(Tally.REGISTER, rows);
        return rows + searches(erasure) + lists(erasure);
    }

    private int contacts(Erasure erasure) {
        var contacts = jdbc.sql(
                        "delete from desk.contact where address = :address or id = :contact returning id, company")
                .param("address", erasure.address())
                .param("contact", erasure.person.contact())
                .query(Contact.class)
                .list();
        for (var contact : contacts) {
            var subject = Audit.Subject.of("contact", contact.id());
            erasure.tally.add(
                    Tally.HISTORY, audit.of(subject, Integer.MAX_VALUE).size());
            audit.forgetValues(subject);
            history(erasure, contact.company());
            audit.note(
                    erasure.login,
                    new Change(subject, Audit.What.REMOVED, List.of(), new CompanyId(contact.company()), Mark.TEXT));
        }
        return contacts.size();
    }

    /** Of the company and its contracts: the address may have been one for notices. */
    private void history(Erasure erasure, long company) {
        var lines = jdbc.sql("select id, why, fields::text as fields from desk.audit where company = :company")
                .param("company", company)
                .query(Line.class)
                .list();
        for (var line : lines) {
            var fields = Json.read(line.fields());
            var washed = erasure.redaction.json("", fields.deepCopy());
            var why = erasure.redaction.text("why", line.why());
            if (!washed.equals(fields) || !why.equals(line.why())) {
                jdbc.sql("update desk.audit set why = :why, fields = :fields::jsonb where id = :id")
                        .param("why", why)
                        .param("fields", Json.write(washed))
                        .param("id", line.id())
                        .update();
            }
        }
    }

    /** Notices of the contract go to the requester alone from now on. */
    private int noticeAddresses(Erasure erasure) {
        var contracts = jdbc.sql("""
                update desk.contract set notice_address = null, version = version + 1
                where notice_address = :address returning id, company
                """)
                .param("address", erasure.address())
                .query(Contact.class)
                .list();
        for (var contract : contracts) {
            history(erasure, contract.company());
            var field = new Audit.Field("noticeAddress", Mark.ADDRESS, "");
            audit.note(
                    erasure.login,
                    new Change(
                            Audit.Subject.of("contract", contract.id()),
                            Audit.What.CHANGED,
                            List.of(field),
                            new CompanyId(contract.company()),
                            Mark.TEXT));
        }
        return contracts.size();
    }

    /** Lists for the register that somebody has sent and not yet confirmed. */
    private int lists(Erasure erasure) {
        var gone = jdbc.sql(
                        "delete from desk.import_list where position(:address in lower(encode(content, 'escape'))) > 0")
                .param("address", erasure.address())
                .update();
        erasure.tally.add(Tally.SEARCHES, gone);
        return gone;
    }

    private record Contact(long id, long company) {}

    private record Line(long id, String why, String fields) {}

    /** Searches that colleagues have saved; there are a few hundred at most. */
    private int searches(Erasure erasure) {
        var naming = jdbc.sql("select id, name, asks from desk.saved_search").query(Saved.class).list().stream()
                .filter(saved -> erasure.redaction.finds(saved.words()))
                .map(Saved::id)
                .toArray(Long[]::new);
        var gone = jdbc.sql("delete from desk.saved_search where id = any(:ids)")
                .param("ids", naming)
                .update();
        erasure.tally.add(Tally.SEARCHES, gone);
        return gone;
    }

    private record Saved(long id, String name, String asks) {

        /** As it was typed: the address of a page writes it in its own way. */
        String words() {
            try {
                return name + "\n" + URLDecoder.decode(asks, UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return name + "\n" + asks;
            }
        }
    }
}
