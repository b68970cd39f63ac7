package org.zayavka.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullUnmarked;

/** An SMTP server that says what a test tells it to: GreenMail takes everything. */
@NullUnmarked
final class PlainSmtpServer implements AutoCloseable {

    /** What it answers to commands that begin so, in upper case. */
    final Map<String, String> answers = new ConcurrentHashMap<>();

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<String> letters = new CopyOnWriteArrayList<>();
    private final ServerSocket door;

    PlainSmtpServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(() -> {
            while (!door.isClosed()) {
                var client = door.accept();
                start(() -> talk(client));
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    long count(String command) {
        return commands.stream().filter(it -> it.startsWith(command)).count();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void talk(Socket client) throws IOException {
        try (client) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            say(client, "220 test");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                commands.add(command);
                var answer = answer(command);
                say(client, answer);
                if (answer.startsWith("354")) {
                    letters.add(letter(lines));
                    say(client, answers.getOrDefault("END", "250 taken"));
                }
            }
        }
    }

    private String answer(String command) {
        return answers.entrySet().stream()
                .filter(answer -> command.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> command.startsWith("DATA") ? "354 go on" : "250 ok");
    }

    private static String letter(BufferedReader lines) throws IOException {
        var letter = new StringBuilder();
        for (var line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
            letter.append(line).append("\n");
        }
        return letter.toString();
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                // The test is over, or the client has hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
