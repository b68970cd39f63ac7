package org.zayavka.channel.mail.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Letters that others collected: mime4j's from its test jar, more from a folder beside the project. */
public final class LetterCorpora {

    private LetterCorpora() {}

    /** The 80 letters of mime4j by name. */
    public static Map<String, byte[]> mime4j() throws IOException {
        var letters = new TreeMap<String, byte[]>();
        for (var folder : new String[] {"testmsgs", "mimetools-testmsgs"}) {
            var place = LetterCorpora.class.getClassLoader().getResource(folder + "/");
            if (place == null) {
                throw new IllegalStateException(folder + " is missing on the test class path");
            }
            try (var jar = opened(place.toString());
                    var files = Files.walk(jar.getPath("/" + folder))) {
                files.filter(file -> file.toString().endsWith(".msg"))
                        .forEach(file -> letters.put(file.toString().substring(1), bytes(file)));
            }
        }
        return letters;
    }

    private static FileSystem opened(String place) throws IOException {
        return FileSystems.newFileSystem(URI.create(place.substring(0, place.indexOf('!'))), Map.of());
    }

    /** The folder of more letters; absent where it does not exist. */
    public static Optional<Path> folder() {
        return Stream.of(System.getProperty("zayavka.corpora", ""), "../shared/corpora", "../../shared/corpora")
                .filter(name -> !name.isEmpty())
                .map(name -> Path.of(name, "mail"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    public static Map<String, byte[]> others(Path folder) throws IOException {
        var letters = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".yml"))
                    .forEach(file -> letters.put(folder.relativize(file).toString(), bytes(file)));
        }
        return letters;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
