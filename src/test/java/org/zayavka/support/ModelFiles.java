package org.zayavka.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The files of the model folders, as they lie in the project. */
public final class ModelFiles {

    private ModelFiles() {}

    /** Files of an ending, in the order of their names; none if the folder is missing. */
    public static List<Path> in(String folder, String ending) {
        var path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code handle-ticket.bpmn} holds {@code handleTicket}. */
    public static String idOf(Path file) {
        var name = file.getFileName().toString();
        var words = name.substring(0, name.lastIndexOf('.')).split("-");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
