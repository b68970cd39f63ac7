package org.zayavka.dev.history;

/** A ticket that was not over when the history ended. */
public final class Unfinished {

    final Story story;

    Unfinished(Story story) {
        this.story = story;
    }
}
