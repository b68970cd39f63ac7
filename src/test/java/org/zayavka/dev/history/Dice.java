package org.zayavka.dev.history;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Chance that always falls the same way for the same seed and place. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Places beside each other get throws that have nothing to do with each other. */
    static Dice of(long seed, long place) {
        var mixed = (seed ^ (place + 1)) * 0x9E3779B97F4A7C15L;
        return new Dice((mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double from, double to) {
        return random.nextDouble(from, to);
    }

    /** As the time that work takes: half of the values lie below the median, few far above it. */
    double around(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T one(List<T> of, ToDoubleFunction<T> weight) {
        var all = 0.0;
        for (var each : of) {
            all += weight.applyAsDouble(each);
        }
        var left = random.nextDouble(all);
        for (var each : of) {
            left -= weight.applyAsDouble(each);
            if (left < 0) {
                return each;
            }
        }
        return of.get(of.size() - 1);
    }
}
