package org.zayavka.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Predicate;
import org.jspecify.annotations.NullUnmarked;

/** Stands before an IMAP server and does not carry out some commands. */
@NullUnmarked
final class BreakingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Predicate<String> broken;
    private final boolean hangsUp;

    /** Answers NO to those commands. */
    BreakingProxy(int target, Predicate<String> broken) throws IOException {
        this(target, broken, false);
    }

    private BreakingProxy(int target, Predicate<String> broken, boolean hangsUp) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.broken = broken;
        this.hangsUp = hangsUp;
        start(this::accept);
    }

    /** Ends the connection at those commands. */
    static BreakingProxy hangingUp(int target, Predicate<String> broken) throws IOException {
        return new BreakingProxy(target, broken, true);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            var client = door.accept();
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            start(() -> commands(client, server));
            start(() -> {
                server.getInputStream().transferTo(client.getOutputStream());
                client.close();
            });
        }
    }

    private void commands(Socket client, Socket server) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!broken.test(line)) {
                write(server.getOutputStream(), line);
            } else if (hangsUp) {
                client.close();
                server.close();
                return;
            } else {
                write(client.getOutputStream(), line.split(" ", 2)[0] + " NO this letter is broken");
            }
        }
        server.close();
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                // The test is over, or one side has hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
