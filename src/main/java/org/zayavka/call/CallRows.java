package org.zayavka.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.SearchWords;
import org.zayavka.shared.TicketId;

@Component
class CallRows implements PhoneCalls {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PhoneCall add(NewCall call, Instant now) {
        var id = jdbc.sql("""
                insert into desk.phone_call (began_at, operator, caller, stated_contract, stated_surname, self_stated,
                    phone, about, language, check_result)
                values (:began, :operator, :caller, :contract, :surname, :self, :phone, :about, :language, :check)
                returning id
                """)
                .param("began", Timestamp.from(now))
                .param("operator", call.operator())
                .param("caller", call.caller())
                .param("contract", call.contractNumber())
                .param("surname", call.surname())
                .param("self", call.selfStated())
                .param("phone", call.phone())
                .param("about", call.about())
                .param("language", call.language().code())
                .param("check", Verification.INCOMPLETE.name())
                .query(Long.class)
                .single();
        return new PhoneCall(new CallId(id), new CallData(call, now));
    }

    /** @throws Refusal when somebody else has changed it since it was read */
    void save(PhoneCall call) {
        var data = call.data;
        var changed = jdbc.sql("""
                update desk.phone_call
                   set ended_at = :ended, self_stated = :self, stated_contract = :contractStated, stated_surname = :surnameStated,
                       about = :about, language = :language, check_result = :verification, name = :name,
                       contact = :contact, company = :company, company_name = :companyName, contract = :contract,
                       contract_number = :contractNumber, balance = :balance, support = :support,
                       support_reason = :supportReason, visit_offered_at = :offered, outcome = :outcome,
                       solution = :solution, note = :note, recording = :recording, ticket = :ticket,
                       version = version + 1
                 where id = :id and version = :version
                """).params(columns(call)).update();
        if (changed == 0) {
            throw new Refusal(
                    "Звонок № " + call.id() + " только что изменили. Повторите.",
                    "Call no. " + call.id() + " has just been changed. Try again.");
        }
        data.version++;
    }

    private static Map<String, @Nullable Object> columns(PhoneCall call) {
        var data = call.data;
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", call.id().value());
        columns.put("version", data.version);
        columns.put("ended", timestamp(data.endedAt));
        columns.put("self", data.selfStated);
        columns.put("contractStated", data.contractStated);
        columns.put("surnameStated", data.surnameStated);
        columns.put("about", data.about);
        columns.put("language", data.language.code());
        columns.put("verification", data.verification.name());
        columns.put("name", data.name);
        columns.put("contact", data.contact == null ? null : data.contact.value());
        columns.put("company", data.company == null ? null : data.company.value());
        columns.put("companyName", data.companyName);
        columns.put("contract", data.contract == null ? null : data.contract.value());
        columns.put("contractNumber", data.contractNumber);
        columns.put("balance", data.balance.code());
        columns.put("support", data.support);
        columns.put("supportReason", data.supportReason);
        columns.put("offered", timestamp(data.visitOfferedAt));
        columns.put("outcome", data.outcome == null ? "" : data.outcome.code());
        columns.put("solution", data.solution);
        columns.put("note", data.note);
        columns.put("recording", data.recording);
        columns.put("ticket", data.ticket == null ? null : data.ticket.number());
        return columns;
    }

    @Override
    public Optional<PhoneCall> find(CallId id) {
        return jdbc.sql("select * from desk.phone_call where id = :id")
                .param("id", id.value())
                .query(CallRows::call)
                .optional();
    }

    @Override
    public PhoneCall get(CallId id) {
        return find(id).orElseThrow(() ->
                new Refusal("Звонка № " + id + " нет. Обновите страницу.", "There is no call no. " + id + ". Reload."));
    }

    @Override
    public List<PhoneCall> ofTicket(TicketId ticket) {
        return jdbc.sql("select * from desk.phone_call where ticket = :ticket order by id")
                .param("ticket", ticket.number())
                .query(CallRows::call)
                .list();
    }

    @Override
    public List<PhoneCall> list(String query, long before, int limit) {
        var params = new HashMap<String, Object>();
        var where = where(query, params);
        return jdbc.sql("select * from desk.phone_call where (:before = 0 or id < :before) and " + where
                        + " order by id desc limit :limit")
                .params(params)
                .param("before", before)
                .param("limit", limit)
                .query(CallRows::call)
                .list();
    }

    private static String where(String query, Map<String, Object> params) {
        var ticket = SearchWords.ticket(query);
        if (ticket.isPresent()) {
            params.put("ticket", ticket.getAsLong());
            return "ticket = :ticket";
        }
        return SearchWords.condition(query, params);
    }

    private static PhoneCall call(ResultSet row, int index) throws SQLException {
        var from = new NewCall(
                row.getString("operator"),
                row.getString("caller"),
                row.getString("stated_contract"),
                row.getString("stated_surname"),
                row.getBoolean("self_stated"),
                row.getString("phone"),
                row.getString("about"),
                Language.ofCode(row.getString("language")));
        var data = new CallData(from, row.getTimestamp("began_at").toInstant());
        data.endedAt = instant(row, "ended_at");
        data.verification = Verification.valueOf(row.getString("check_result"));
        data.name = row.getString("name");
        data.contact = id(row, "contact", ContactId::new);
        data.company = id(row, "company", CompanyId::new);
        data.companyName = row.getString("company_name");
        data.contract = id(row, "contract", ContractId::new);
        data.contractNumber = row.getString("contract_number");
        data.balance = Paid.ofCode(row.getString("balance"));
        data.support = row.getString("support");
        data.supportReason = row.getString("support_reason");
        data.visitOfferedAt = instant(row, "visit_offered_at");
        data.outcome = CallOutcome.ofCode(row.getString("outcome")).orElse(null);
        data.solution = row.getString("solution");
        data.note = row.getString("note");
        data.recording = row.getString("recording");
        data.ticket = id(row, "ticket", TicketId::new);
        data.version = row.getInt("version");
        return new PhoneCall(new CallId(row.getLong("id")), data);
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> of) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? null : of.apply(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
