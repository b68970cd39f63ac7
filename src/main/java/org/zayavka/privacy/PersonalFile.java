package org.zayavka.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is handed over to a person, a ticket at a time. */
@Component
class PersonalFile {

    private final JdbcClient jdbc;

    PersonalFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record TicketRow(
            long number,
            String subject,
            String state,
            String companyName,
            String requesterName,
            @Nullable String requesterAddress,
            String queue,
            String priority,
            Instant arrivedAt,
            @Nullable Instant solvedAt,
            @Nullable Instant closedAt,
            @Nullable String solution) {}

    record MessageRow(
            long id,
            String direction,
            String author,
            @Nullable String address,
            Instant at,
            String subject,
            String text,
            @Nullable Long inbox) {}

    record FileRow(long message, int position, String name, String type, long size, String file) {

        /** Where it lies in the archive; a name may be anything. */
        String path(long ticket) {
            var safe = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^\\.+", "_");
            var shortened = safe.length() > 80 ? safe.substring(safe.length() - 80) : safe;
            return "files/" + ticket + "/" + message + "-" + position + "-" + shortened;
        }
    }

    record CallRow(
            Instant at,
            String name,
            String phone,
            String about,
            String solution,
            String note,
            String outcome,
            String recording,
            @Nullable Long ticket) {}

    record ClaimRow(
            long number,
            Instant arrivedAt,
            String ownerName,
            String contractNumber,
            String contactPhone,
            String substance,
            String specialist,
            String postalAddress,
            String fax,
            String email,
            String outcome,
            String answer,
            String letters) {}

    record EventRow(Instant at, String kind, String facts) {}

    record LetterRow(
            long inbox,
            Instant at,
            String subject,
            String outcome,
            @Nullable Long ticket) {

        String path() {
            return "letters/" + inbox + ".eml";
        }
    }

    TicketRow ticket(long number) {
        return jdbc.sql("""
                select number, subject, state, company_name, requester_name, requester_address, queue, priority,
                    arrived_at, solved_at, closed_at, solution
                from desk.ticket where number = :number
                """).param("number", number).query(TicketRow.class).single();
    }

    /** What the person wrote, and in their own tickets what the desk wrote to them and noted about them. */
    List<MessageRow> messages(Person person, Holdings.Touched ticket) {
        return jdbc.sql("""
                select message.id, direction, author, message.address, at, message.subject, inbox,
                    (select coalesce(string_agg(piece ->> 'text', E'\\n'), '') from jsonb_array_elements(pieces) as piece)
                        as text
                from desk.message join desk.ticket on ticket.number = message.ticket
                where message.ticket = :ticket
                    and (direction = 'IN' and message.address = :address
                        or :own and (direction <> 'IN' or message.address is null or message.address = requester_address))
                order by message.id
                """)
                .param("ticket", ticket.number())
                .param("own", ticket.own())
                .param("address", person.address().value())
                .query(MessageRow.class)
                .list();
    }

    List<FileRow> files(List<MessageRow> messages) {
        return jdbc.sql("""
                select message, position, name, type, size, file from desk.attachment
                where message = any(:messages) order by message, position
                """)
                .param("messages", messages.stream().map(MessageRow::id).toArray(Long[]::new))
                .query(FileRow.class)
                .list();
    }

    List<EventRow> events(long ticket) {
        return jdbc.sql(
                        "select at, kind, facts from desk.ticket_event where ticket = :ticket and kind <> 'StepDone' order by id")
                .param("ticket", ticket)
                .query(EventRow.class)
                .list();
    }

    /** Letters of the person, as they came in. */
    List<LetterRow> letters(Person person) {
        return jdbc.sql("""
                select inbox, at, subject, outcome, ticket from desk.intake_record where sender = :address order by inbox
                """)
                .param("address", person.address().value())
                .query(LetterRow.class)
                .list();
    }

    /** Claims of the person, the oldest first, each with its letters as one text. */
    List<ClaimRow> claims(Person person) {
        return jdbc.sql("""
                select number, arrived_at, owner_name, contract_number, contact_phone, substance, specialist,
                    postal_address, fax, email, outcome, letter_text as answer, coalesce((
                        select string_agg(subject || E'\\n' || text, E'\\n\\n' order by id) from desk.claim_message
                         where claim_message.claim = claim.number and direction <> 'NOTE' and not stranger), '')
                        as letters
                from desk.claim where %s and substance <> :mark order by number
                """.formatted(ClaimsOfPersons.OF_PERSON))
                .param("contact", person.contact())
                .param("address", person.address().value())
                .param("phones", PhoneCalls.phones(person))
                .param("mark", Mark.TEXT)
                .query(ClaimRow.class)
                .list();
    }

    /** Files of a claim, as they lie with it. */
    List<FileRow> claimFiles(long claim) {
        return jdbc.sql("""
                select id as message, 0 as position, name, type, size, file from desk.claim_file
                 where claim = :claim order by id
                """).param("claim", claim).query(FileRow.class).list();
    }

    /** Calls of the person, the oldest first. */
    List<CallRow> calls(Person person) {
        return jdbc.sql("""
                select began_at as at, coalesce(nullif(name, ''), nullif(stated_surname, ''), caller) as name, phone, about,
                    solution, note, outcome, recording, ticket
                from desk.phone_call where %s and caller <> :mark order by id
                """.formatted(PhoneCalls.OF_PERSON))
                .param("contact", person.contact())
                .param("address", person.address().value())
                .param("phones", PhoneCalls.phones(person))
                .param("mark", Mark.TEXT)
                .query(CallRow.class)
                .list();
    }

    byte[] original(long inbox) {
        return jdbc.sql("select raw from desk.inbox where id = :id")
                .param("id", inbox)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
    }

    /** What was changed about the contact in the register, the oldest first. */
    List<EventRow> changes(Person person) {
        return jdbc.sql("""
                select at, what as kind, fields as facts from desk.audit
                where subject = 'contact' and key = :contact::text order by id
                """)
                .param("contact", person.contact())
                .query(EventRow.class)
                .list();
    }

    List<Map<String, Object>> register(Person person) {
        return jdbc.sql("""
                select contact.name, address, phone, language, zone, company.name as company
                from desk.contact join desk.company on company.id = contact.company
                where contact.id = :contact
                """).param("contact", person.contact()).query().listOfRows();
    }
}
