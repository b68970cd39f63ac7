package org.zayavka.shared;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The results that a decision table must give.
 *
 * @param decision id of the decision
 * @param outputs what is allowed, by the name of the output column
 * @param facts what the room may ask it about, by the name of the fact: the table needs an answer to all of it
 * @param steps what the tables that it asks in between may say, by the name of their output column; a value that
 *     another table of the file reads is allowed as well
 */
public record DecisionContract(
        String decision, Map<String, Allowed> outputs, Map<String, OneOf> facts, Map<String, OneOf> steps) {

    public DecisionContract(String decision, Map<String, Allowed> outputs, Map<String, OneOf> facts) {
        this(decision, outputs, facts, Map.of());
    }

    /** What may stand in a column. */
    public sealed interface Allowed {}

    /** One of these words, asked for at each deployment; "" among them lets a cell be empty. */
    public record OneOf(Supplier<Set<String>> words) implements Allowed {

        public static OneOf of(String... words) {
            var all = Set.of(words);
            return new OneOf(() -> all);
        }
    }

    /** One of these words, or one for which a process that asks this table has a branch. */
    public record Branched(Set<String> words) implements Allowed {

        public static Branched of(String... words) {
            return new Branched(Set.of(words));
        }
    }

    /** A whole number, both ends included. */
    public record Between(int least, int most) implements Allowed {}

    /** The id of a group of staff that exists. */
    public record StaffGroup() implements Allowed {}

    /** Any text, also none. */
    public record AnyText() implements Allowed {}
}
