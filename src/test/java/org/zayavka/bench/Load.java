package org.zayavka.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that do one piece of work after the other, each as soon as its last is done. */
final class Load {

    private Load() {}

    /** One piece of work of a client. */
    interface Work {
        void run();
    }

    /** Pieces of work each second until the time is over; what was begun is finished and counted with its time. */
    static double perSecond(int clients, Duration time, Work work) {
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        var done = together(clients, () -> {
            var count = 0;
            while (System.nanoTime() < end) {
                work.run();
                count++;
            }
            return count;
        });
        var seconds = (System.nanoTime() - begin) / 1e9;
        return done.stream().mapToInt(Integer::intValue).sum() / seconds;
    }

    /** Each client does so many. */
    static int times(int clients, int each, Work work) {
        together(clients, () -> {
            for (int i = 0; i < each; i++) {
                work.run();
            }
            return each;
        });
        return clients * each;
    }

    /** How long each of so many pieces of work took, in milliseconds. */
    static List<Double> millis(int count, Work work) {
        var took = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            var begin = System.nanoTime();
            work.run();
            took.add((System.nanoTime() - begin) / 1e6);
        }
        return took;
    }

    static <T> List<T> together(int clients, java.util.concurrent.Callable<T> work) {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(clients, work))) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
