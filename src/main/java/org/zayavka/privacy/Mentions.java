package org.zayavka.privacy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.privacy.PrivacyRequest.AskedBy;
import org.zayavka.privacy.PrivacyRequest.Kind;
import org.zayavka.privacy.PrivacyRequest.State;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/**
 * Finds where others speak of a person: in tickets in which the person takes no part. Whether it is this person, and
 * what of it must go, nobody can say by machine: a member of staff looks and erases a message by hand.
 */
@Component
public class Mentions {

    private static final int MOST_TICKETS = 200;
    private static final int MOST = 50;
    private static final int EXTRACT = 200;

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Erasures erasures;
    private final List<ErasureListener> listeners;

    Mentions(JdbcClient jdbc, Conversations conversations, Erasures erasures, List<ErasureListener> listeners) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.erasures = erasures;
        this.listeners = listeners;
    }

    /** The newest tickets first; the words of the search lead to tickets, their texts are looked through here. */
    List<Holdings.Message> of(Person person) {
        var query = WordQuery.mentions(person);
        var redaction = new Redaction(person);
        return jdbc
                .sql("""
                with found as materialized (
                    select ticket from desk.search_ticket
                    where words @@ to_tsquery('desk.search', :query) order by ticket desc limit :tickets)
                select message.id, message.ticket, author, at,
                    (select coalesce(string_agg(piece ->> 'text', ' '), '') from jsonb_array_elements(pieces) as piece)
                        as extract
                from found
                join desk.ticket on ticket.number = found.ticket
                join desk.message on message.ticket = found.ticket
                where pieces <> '[]'
                    and requester_address is distinct from :address and (:contact::bigint is null or contact is distinct from :contact)
                    and not exists (select from desk.participant
                        where participant.ticket = found.ticket and participant.address = :address)
                    and message.address is distinct from :address
                order by message.ticket desc, message.id
                """)
                .param("query", query)
                .param("tickets", MOST_TICKETS)
                .param("address", person.address().value())
                .param("contact", person.contact())
                .query(Holdings.Message.class)
                .list()
                .stream()
                .filter(message -> redaction.finds(message.author() + "\n" + message.extract()))
                .limit(MOST)
                .map(message -> shortened(message, redaction))
                .toList();
    }

    private static Holdings.Message shortened(Holdings.Message message, Redaction redaction) {
        return new Holdings.Message(
                message.id(),
                message.ticket(),
                message.author(),
                message.at(),
                redaction.around(message.extract(), EXTRACT));
    }

    /**
     * Erases the text and the files of one message, whoever wrote it.
     *
     * @throws Refusal when there is no such message
     */
    @Transactional
    public void erase(long message, String reason, String login) {
        var ticket = jdbc.sql("select ticket from desk.message where id = :id")
                .param("id", message)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal(
                        "Сообщения " + message + " нет. Обновите страницу.",
                        "There is no message " + message + ". Reload the page."));
        var nobody = new Person(new EmailAddress(Mark.ADDRESS), List.of(), List.of(), null);
        erasures.record(Kind.MESSAGE, nobody, AskedBy.DESK, reason, login, State.DONE, ticket);
        conversations.eraseOne(message);
        listeners.forEach(listener -> listener.erased(List.of(new TicketId(ticket)), List.of()));
    }
}
