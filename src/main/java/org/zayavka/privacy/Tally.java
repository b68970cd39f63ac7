package org.zayavka.privacy;

import java.util.Map;
import java.util.TreeMap;

/** How many of what were erased. */
final class Tally {

    static final String TICKETS = "tickets";
    static final String OTHERS_TICKETS = "othersTickets";
    static final String MESSAGES = "messages";
    static final String MENTIONS = "mentions";
    static final String FILES = "files";
    static final String ORIGINALS = "originals";
    static final String SENT = "sent";
    static final String EVENTS = "events";
    static final String DECISIONS = "decisions";
    static final String VARIABLES = "variables";
    static final String COMMENTS = "comments";
    static final String DRAFTS = "drafts";
    static final String REGISTER = "register";
    static final String HISTORY = "history";
    static final String CALLS = "calls";
    static final String CLAIMS = "claims";
    static final String SEARCHES = "searches";

    private final Map<String, Long> counts;

    Tally(Map<String, Long> before) {
        this.counts = new TreeMap<>(before);
    }

    void add(String what, long count) {
        if (count > 0) {
            counts.merge(what, count, Long::sum);
        }
    }

    Map<String, Long> counts() {
        return counts;
    }
}
