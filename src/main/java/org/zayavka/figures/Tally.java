package org.zayavka.figures;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts by places, of which few are used. Packed: how many pairs follow, then for each the distance to the place before
 * and the count, as numbers of seven bits a byte. Packed ones may be written one after the other: their pairs add up.
 */
final class Tally {

    private static final int SMALLEST = 8;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE_FOLLOWS = 0x80;

    /** A place plus one; 0 is free. */
    private int[] places = new int[SMALLEST];

    private int[] counts = new int[SMALLEST];
    private int used;

    interface Pairs {
        void take(int place, int count);
    }

    void add(int place, int count) {
        var at = find(place);
        if (places[at] == 0) {
            if (4 * ++used > 3 * places.length) {
                grow();
                at = find(place);
            }
            places[at] = place + 1;
        }
        counts[at] += count;
    }

    void add(Tally other, int sign) {
        other.forEach((place, count) -> add(place, sign * count));
    }

    /** In no order; also those that come to nothing. */
    void forEach(Pairs pairs) {
        for (var at = 0; at < places.length; at++) {
            if (places[at] != 0) {
                pairs.take(places[at] - 1, counts[at]);
            }
        }
    }

    boolean comesToNothing() {
        return Arrays.stream(counts).allMatch(count -> count == 0);
    }

    private int find(int place) {
        var at = (place * 0x9E3779B9 >>> 7) & (places.length - 1);
        while (places[at] != 0 && places[at] != place + 1) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }

    private void grow() {
        var old = places;
        var oldCounts = counts;
        places = new int[2 * old.length];
        counts = new int[2 * old.length];
        for (var i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                var at = find(old[i] - 1);
                places[at] = old[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** Those from one place on, before another; they are counted from the first of them. */
    byte[] packed(int from, int before) {
        var kept = IntStream.range(0, places.length)
                .filter(at -> counts[at] != 0 && places[at] > from && places[at] <= before)
                .mapToLong(at -> ((places[at] - 1L) << Integer.SIZE) | (counts[at] & 0xffffffffL))
                .sorted()
                .toArray();
        if (kept.length == 0) {
            return new byte[0];
        }
        var bytes = new ByteArrayOutputStream(3 * kept.length);
        write(bytes, kept.length);
        var last = from;
        for (var pair : kept) {
            var place = (int) (pair >> Integer.SIZE);
            var count = (int) pair;
            write(bytes, place - last);
            // The sign is the lowest bit, so that small numbers stay small.
            write(bytes, (count << 1) ^ (count >> 31));
            last = place;
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, int number) {
        var rest = number;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes.write((rest & SEVEN_BITS) | MORE_FOLLOWS);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /** Adds what was packed, from a place on. */
    void unpack(byte[] packed, int from) {
        forEach(packed, (place, count) -> add(from + place, count));
    }

    static void forEach(byte @Nullable [] packed, Pairs pairs) {
        if (packed != null) {
            new Unpacking(packed).all(pairs);
        }
    }

    private static final class Unpacking {

        private final byte[] bytes;
        private int at;

        private Unpacking(byte[] bytes) {
            this.bytes = bytes;
        }

        private void all(Pairs pairs) {
            while (at < bytes.length) {
                var place = 0;
                for (var left = number(); left > 0; left--) {
                    place += number();
                    var count = number();
                    pairs.take(place, (count >>> 1) ^ -(count & 1));
                }
            }
        }

        private int number() {
            var number = 0;
            for (var shift = 0; ; shift += 7) {
                var next = bytes[at++];
                number |= (next & SEVEN_BITS) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }
    }
}
