package org.zayavka.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** S3.2: what is packed comes out again. */
@NullUnmarked
class TallyTests {

    @Test
    void whatIsPackedComesOutAgainInAnyPartAndAddsUp() {
        var random = new Random(5);
        for (var round = 0; round < 300; round++) {
            var tally = new Tally();
            var known = new HashMap<Integer, Integer>();
            for (var i = random.nextInt(200); i > 0; i--) {
                var place = random.nextInt(1 << random.nextInt(15) + 1);
                var count = random.nextInt(1 << random.nextInt(20)) - 100;
                tally.add(place, count);
                known.merge(place, count, Integer::sum);
            }
            known.values().removeIf(count -> count == 0);
            var from = random.nextInt(100);

            assertThat(read(tally.packed(0, 1 << 15))).isEqualTo(known);
            var twice = new Tally();
            twice.unpack(tally.packed(0, from), 0);
            twice.unpack(tally.packed(from, 1 << 15), from);
            assertThat(read(twice.packed(0, 1 << 15))).isEqualTo(known);
            twice.add(tally, -1);
            assertThat(twice.comesToNothing()).isTrue();
            assertThat(twice.packed(0, 1 << 15)).isEmpty();
        }
    }

    @Test
    void packedOnesWrittenOneAfterTheOtherAreASum() {
        var tally = new Tally();
        tally.add(7, 3);
        tally.add(300, 1);
        var packed = tally.packed(0, 1000);
        var both = new byte[2 * packed.length];
        System.arraycopy(packed, 0, both, 0, packed.length);
        System.arraycopy(packed, 0, both, packed.length, packed.length);

        assertThat(read(both)).isEqualTo(Map.of(7, 6, 300, 2));
    }

    private static Map<Integer, Integer> read(byte[] packed) {
        var pairs = new HashMap<Integer, Integer>();
        Tally.forEach(packed, (place, count) -> pairs.merge(place, count, Integer::sum));
        return pairs;
    }
}
