package org.zayavka.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Processor time of this Java and of PostgreSQL with its children, in milliseconds: steadier than a rate where others
 * work on the same machine. PostgreSQL's is read from Linux; elsewhere it is not known and counts as none.
 */
final class Processors {

    private static final double TICKS_PER_MILLI = 0.1;
    /** In /proc/…/stat, counted after the name in brackets. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private final long postmaster;

    private Processors(long postmaster) {
        this.postmaster = postmaster;
    }

    static Processors beside(JdbcClient server) {
        return new Processors(Long.parseLong(server.sql("select pg_read_file('postmaster.pid')")
                .query(String.class)
                .single()
                .lines()
                .findFirst()
                .orElseThrow()));
    }

    double java() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6;
    }

    double postgres() {
        var children = ProcessHandle.allProcesses()
                .map(process -> stat(process.pid()))
                .flatMap(Optional::stream)
                .filter(stat -> stat.get(PARENT).equals(Long.toString(postmaster)))
                .mapToDouble(stat -> ticks(stat, USER) + ticks(stat, SYSTEM))
                .sum();
        var ended = stat(postmaster)
                .map(stat -> ticks(stat, CHILDREN_USER) + ticks(stat, CHILDREN_SYSTEM))
                .orElse(0.0);
        return (children + ended) / TICKS_PER_MILLI;
    }

    private static double ticks(List<String> stat, int field) {
        return Double.parseDouble(stat.get(field));
    }

    private static Optional<List<String>> stat(long process) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            return Optional.of(List.of(line.substring(line.lastIndexOf(')') + 2).split(" ")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
