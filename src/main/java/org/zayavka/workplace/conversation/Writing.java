package org.zayavka.workplace.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.notification.AgentLetters;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.process.OutsideTheForm;

/** What an agent says in a ticket: a letter to the requester, or a note for the house; each one transaction. */
@Component
class Writing {

    /** Characters: two thousand lines; the forms allow less. */
    static final int LONGEST = 50_000;

    private static final int MOST_COPIES = 30;

    private final Tickets tickets;
    private final AgentLetters letters;
    private final OutsideTheForm work;
    private final Uploads uploads;
    private final Drafts drafts;
    private final Presence presence;
    private final ThreadVersions versions;
    private final Clock clock;

    Writing(
            Tickets tickets,
            AgentLetters letters,
            OutsideTheForm work,
            Uploads uploads,
            Drafts drafts,
            Presence presence,
            ThreadVersions versions,
            Clock clock) {
        this.tickets = tickets;
        this.letters = letters;
        this.work = work;
        this.uploads = uploads;
        this.drafts = drafts;
        this.presence = presence;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param cc as they were typed; absent: whoever takes part
     * @param known the version of the thread that the writer saw
     * @return whether somebody else had said something that the writer had not seen
     * @throws Refusal saying what is wrong; nothing is sent then
     */
    @Transactional
    public boolean reply(
            TicketId ticket,
            String by,
            String text,
            @Nullable List<String> cc,
            List<UUID> files,
            @Nullable String known) {
        refuseUnfit(text, files);
        // Locks the ticket: what comes from elsewhere comes before or after.
        tickets.get(ticket).refuseLettersWhenClosed();
        var newer = versions.hasNewer(ticket, known, by);
        letters.send(ticket, by, text.strip(), cc == null ? null : addresses(cc), uploads.take(by, files));
        work.react(ticket, by);
        done(ticket, by, Drafts.Kind.reply);
        return newer;
    }

    /** A note never leaves the house. */
    @Transactional
    public void note(TicketId id, String by, String text, List<UUID> files) {
        refuseUnfit(text, files);
        var ticket = tickets.get(id);
        ticket.say(NewMessage.note(by, clock.instant(), text.strip(), uploads.take(by, files)));
        tickets.save(ticket);
        done(id, by, Drafts.Kind.note);
    }

    private void done(TicketId ticket, String by, Drafts.Kind kind) {
        drafts.sent(by, ticket, kind);
        presence.stops(by, ticket);
    }

    private static void refuseUnfit(String text, List<UUID> files) {
        if (text.isBlank() && files.isEmpty()) {
            throw new Refusal("Текста ещё нет. Напишите его.", "There is no text yet. Write it.");
        }
        if (text.isBlank()) {
            throw new Refusal(
                    "Напишите хотя бы строку: что это за файлы.", "Write a line at least: what files these are.");
        }
        if (text.length() > LONGEST) {
            throw new Refusal(
                    "Текст длиннее " + LONGEST + " знаков. Сократите его или приложите файлом.",
                    "The text is over " + LONGEST + " characters. Shorten it, or attach it as a file.");
        }
    }

    private static List<EmailAddress> addresses(List<String> typed) {
        var addresses = new LinkedHashSet<EmailAddress>();
        for (var one : typed) {
            if (!one.isBlank()) {
                addresses.add(address(one));
            }
        }
        if (addresses.size() > MOST_COPIES) {
            throw new Refusal(
                    "В копии больше " + MOST_COPIES + " адресов. Уберите лишние.",
                    "There are more than " + MOST_COPIES + " addresses in copy. Remove some.");
        }
        return new ArrayList<>(addresses);
    }

    private static EmailAddress address(String typed) {
        var address = EmailAddress.parse(typed).orElseThrow(() -> noAddress(typed));
        if (address.onTheWire().isEmpty()) {
            throw new Refusal(
                    "На адрес «" + address
                            + "» письмо не уйдёт: перед знаком @ нужны латинские буквы. Исправьте его или"
                            + " уберите из копии.",
                    "No letter can be sent to “" + address + "”: only Latin letters may stand before the @. Correct it,"
                            + " or take it out of the copy.");
        }
        return address;
    }

    private static Refusal noAddress(String typed) {
        return new Refusal(
                "«" + typed.strip() + "» — не адрес почты. Исправьте его или уберите из копии.",
                "“" + typed.strip() + "” is no e-mail address. Correct it, or take it out of the copy.");
    }
}
