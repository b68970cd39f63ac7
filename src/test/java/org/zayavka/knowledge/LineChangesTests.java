package org.zayavka.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.knowledge.LineChanges.Kind;
import org.zayavka.knowledge.LineChanges.Line;

/** The lines that stayed, went and came make up both texts. */
@NullUnmarked
class LineChangesTests {

    @Test
    void tellsWhichLinesWentAndWhichCame() {
        assertThat(LineChanges.between("а\nб\nв", "а\nг\nв\nд"))
                .containsExactly(
                        new Line(Kind.SAME, "а"),
                        new Line(Kind.GONE, "б"),
                        new Line(Kind.CAME, "г"),
                        new Line(Kind.SAME, "в"),
                        new Line(Kind.CAME, "д"));
        assertThat(LineChanges.between("", "а")).containsExactly(new Line(Kind.CAME, "а"));
        assertThat(LineChanges.between("а", "а")).containsExactly(new Line(Kind.SAME, "а"));
    }

    @Test
    void bothTextsCanBeReadFromIt() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var before = text(random);
            var after = text(random);

            var lines = LineChanges.between(before, after);

            assertThat(without(lines, Kind.CAME)).isEqualTo(before.lines().toList());
            assertThat(without(lines, Kind.GONE)).isEqualTo(after.lines().toList());
        }
    }

    @Test
    void textsOfManyThousandLinesAreNotComparedForEver() {
        var before = "раз\n".repeat(5000);
        var after = "два\n".repeat(5000);

        assertThat(LineChanges.between(before, after)).hasSize(10_000);
    }

    private static List<String> without(List<Line> lines, Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() != kind)
                .map(Line::text)
                .toList();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(number -> "строка " + number)
                .collect(Collectors.joining("\n"));
    }
}
