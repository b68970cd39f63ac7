package org.zayavka.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL whose data outlive the program, in a folder of their own. What is committed is on the disk
 * ({@code fsync=on}): letters that a killed desk had taken are still there.
 *
 * <p>A program that is killed leaves its PostgreSQL running. The next start finds it by {@code postmaster.pid} and goes
 * on with it.
 */
public final class DevelopmentPostgres {

    public static final String USER = "zayavka";
    private static final String DATABASE = "zayavka";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentPostgres.class);

    private final Path home;
    private final Path data;
    private final Path log;
    private final Unprivileged user;
    private final String password;
    private int port;

    private DevelopmentPostgres(Path home, Path folder, Unprivileged user, String password) {
        this.home = home;
        this.data = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
        this.user = user;
        this.password = password;
    }

    /**
     * @param folder existing folder for programs, data and log
     * @param port 0 takes any free one
     */
    public static DevelopmentPostgres start(Path folder, int port) throws IOException {
        var home = PostgresBinaries.unpackInto(folder);
        var password = KeptSecret.in(folder.resolve("postgres.password"));
        var postgres = new DevelopmentPostgres(home, folder, Unprivileged.find(), password);
        postgres.start(port);
        return postgres;
    }

    public String url() {
        return url(DATABASE);
    }

    public String password() {
        return password;
    }

    public void stop() {
        pgCtl("stop", "-m", "fast", "-w");
    }

    /** As if the machine had lost power: nothing is written any more; it recovers on the same data and port. */
    public void crashAndRecover() {
        pgCtl("restart", "-m", "immediate", "-w", "-t", String.valueOf(PATIENCE.toSeconds()), "-l", log.toString());
    }

    private void start(int wantedPort) throws IOException {
        user.needAccess(home.resolve("bin/postgres"));
        if (!Files.exists(data)) {
            create();
        }
        if (!foundRunning(wantedPort)) {
            user.own(data);
            port = wantedPort != 0 ? wantedPort : freePort();
            launch();
        }
        createDatabase();
    }

    /** Beside first, then moved: a creation that was killed half-way is not taken for a database. */
    private void create() throws IOException {
        var fresh = Files.createTempDirectory(data.getParent(), "initdb-");
        var passwordFile = Files.createTempFile(data.getParent(), "password", "");
        Files.writeString(passwordFile, password);
        for (var file : new Path[] {fresh, passwordFile}) {
            user.own(file);
        }
        try {
            initialise(fresh, passwordFile, "C.UTF-8");
        } catch (IllegalStateException unknownHere) {
            initialise(fresh, passwordFile, "C");
        }
        Files.delete(passwordFile);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean foundRunning(int wantedPort) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        var lines = Files.readAllLines(pidFile);
        var running = lines.size() >= 4 && answering(lines);
        if (!running) {
            // Left by a machine that lost power; the number may belong to any other program today.
            Files.delete(pidFile);
            return false;
        }
        if (wantedPort != 0 && wantedPort != port) {
            stop();
            return false;
        }
        LOG.info("PostgreSQL was left running by an earlier start, going on with it (port {})", port);
        return true;
    }

    private boolean answering(List<String> pidFile) {
        port = Integer.parseInt(pidFile.get(3).strip());
        var process = ProcessHandle.of(Long.parseLong(pidFile.get(0).strip())).filter(DevelopmentPostgres::isPostgres);
        var end = Instant.now().plus(PATIENCE);
        while (process.filter(ProcessHandle::isAlive).isPresent()
                && Instant.now().isBefore(end)) {
            try (var connection = connect("postgres")) {
                return servesOurData(connection);
            } catch (SQLException e) {
                if (isForeign(e)) {
                    return false;
                }
                // It is still starting, or recovering from a fall.
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        return false;
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(it -> it.endsWith("/postgres")).orElse(true);
    }

    /** Class 28: our password is refused, so it is somebody else's server that has got the number. */
    private static boolean isForeign(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("28");
    }

    private boolean servesOurData(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show data_directory")) {
            rows.next();
            return Files.isSameFile(Path.of(rows.getString(1)), data);
        } catch (IOException e) {
            return false;
        }
    }

    private void launch() throws IOException {
        if (Files.notExists(log)) {
            Files.createFile(log);
        }
        user.own(log);
        pgCtl(
                "start",
                "-w",
                "-t",
                String.valueOf(PATIENCE.toSeconds()),
                "-l",
                log.toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200"
                        + " -c fsync=on -c synchronous_commit=on");
    }

    private void createDatabase() {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
            if (!rows.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL in " + data + " does not answer, see " + log, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void pgCtl(String action, String... options) {
        var command = new ArrayList<String>(List.of("pg_ctl", action, "-D", data.toString()));
        command.addAll(List.of(options));
        run(command.toArray(String[]::new));
    }

    /**
     * @param letters what counts as a letter, where the machine knows it: by "C" only Latin ones do, and pg_trgm finds
     *     no Russian word by its parts or in spite of a typing error
     */
    private void initialise(Path fresh, Path passwordFile, String letters) {
        run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + letters,
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private void run(String... command) {
        command[0] = home.resolve("bin").resolve(command[0]).toString();
        Command.run(user.prefix(), command);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
