package org.zayavka.privacy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** An erasure at work: whom it is about, and what this batch has come to. */
final class Erasure {

    final long id;
    final Person person;
    /** Who of the staff does it. */
    final String login;

    final Tally tally;
    final Instant now;
    final Redaction redaction;
    final Wipe wipe;
    /** Whose conversations have changed: what is looked up in them must follow. */
    final Set<Long> changedTickets = new HashSet<>();

    Erasure(long id, Person person, String login, Tally tally, Instant now) {
        this.id = id;
        this.person = person;
        this.login = login;
        this.tally = tally;
        this.now = now;
        this.redaction = new Redaction(person);
        this.wipe = new Wipe();
    }

    String address() {
        return person.address().value();
    }
}
