package org.zayavka.channel.mail;

/** What the inbox calls this gate. */
final class MailGate {

    static final String NAME = "mail";

    private MailGate() {}
}
