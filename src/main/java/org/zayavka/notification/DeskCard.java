package org.zayavka.notification;

import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.DeskChoices;
import org.zayavka.shared.GivenSettings;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;

/** How the desk presents itself in letters: as the environment gives it, else as its people have chosen. */
@Component
public class DeskCard {

    private final DeskCardSettings settings;
    private final GivenSettings given;
    private final DeskChoices choices;

    DeskCard(DeskCardSettings settings, GivenSettings given, DeskChoices choices) {
        this.settings = settings;
        this.given = given;
        this.choices = choices;
    }

    /** As it signs and as it stands in From. */
    public String name(Language reader) {
        var russian = chosen("zayavka.desk.name", "deskName", settings.name());
        if (reader == Language.RU) {
            return russian;
        }
        var english = chosen("zayavka.desk.name-en", "deskNameEn", settings.nameEn());
        return english.isBlank() ? russian : english;
    }

    /** As people read it; empty when the desk has none. */
    public String phone() {
        return chosen("zayavka.desk.phone", "deskPhone", settings.phone());
    }

    private String chosen(String setting, String name, String byEnvironment) {
        return given.isGiven(setting) ? byEnvironment : choices.text(DeskChoices.DESK, name, byEnvironment);
    }

    /** The name a mailbox of ours speaks in: its own, or the desk's. */
    public String name(Mailbox mailbox, Language reader) {
        var part = DeskChoices.mailbox(mailbox.address());
        var russian = mailbox.name().isBlank() ? choices.text(part, "senderName", "") : mailbox.name();
        if (russian.isBlank()) {
            return name(reader);
        }
        var english = mailbox.nameEn().isBlank() ? choices.text(part, "senderNameEn", "") : mailbox.nameEn();
        return reader == Language.EN && !english.isBlank() ? english : russian;
    }

    /** In which the desk's own people read. */
    public Language language() {
        return settings.language();
    }

    /** Where the staff pages are found. */
    public String url() {
        var base = settings.url().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    String link(TicketId ticket) {
        return url() + "/desk/tickets/" + ticket;
    }
}
