package org.zayavka.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.shared.TicketId;

/** S1.8: the choice can be counted again by anybody. */
class LotTests {

    @Test
    void isTheSameForEverybodyAndForEver() {
        assertThat(LongStream.rangeClosed(1, 8).mapToObj(TicketId::new).map(Lot::of))
                .containsExactly(35, 0, 79, 44, 47, 90, 13, 40);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 50})
    void fallsOnTheShareOfThem(int share) {
        var chosen = LongStream.rangeClosed(1, 100_000)
                .filter(number -> Lot.falls(new TicketId(number), share))
                .count();

        assertThat(chosen / 1000.0).isBetween(share - 0.5, share + 0.5);
    }

    @Test
    void fallsOnAllOrNobodyWhereTheTableSaysSo() {
        assertThat(LongStream.rangeClosed(1, 1000).mapToObj(TicketId::new))
                .allMatch(ticket -> Lot.falls(ticket, 100))
                .noneMatch(ticket -> Lot.falls(ticket, 0));
    }
}
