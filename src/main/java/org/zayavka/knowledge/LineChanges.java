package org.zayavka.knowledge;

import java.util.ArrayList;
import java.util.List;

/** What became of a text, line by line: the longest common lines stay, the rest went or came. */
public final class LineChanges {

    /** Beyond it every changed line is shown as gone and come: the table of the comparison would not fit. */
    private static final int MOST_CELLS = 1_000_000;

    private LineChanges() {}

    public enum Kind {
        SAME,
        GONE,
        CAME
    }

    public record Line(Kind kind, String text) {}

    public static List<Line> between(String before, String after) {
        var was = before.lines().toList();
        var is = after.lines().toList();
        int same = 0;
        while (same < was.size() && same < is.size() && was.get(same).equals(is.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < was.size() - same
                && tail < is.size() - same
                && was.get(was.size() - 1 - tail).equals(is.get(is.size() - 1 - tail))) {
            tail++;
        }
        var lines = new ArrayList<Line>();
        add(lines, Kind.SAME, was.subList(0, same));
        middle(lines, was.subList(same, was.size() - tail), is.subList(same, is.size() - tail));
        add(lines, Kind.SAME, was.subList(was.size() - tail, was.size()));
        return List.copyOf(lines);
    }

    private static void middle(List<Line> lines, List<String> was, List<String> is) {
        if ((long) was.size() * is.size() > MOST_CELLS) {
            add(lines, Kind.GONE, was);
            add(lines, Kind.CAME, is);
            return;
        }
        var common = common(was, is);
        int i = 0;
        int j = 0;
        while (i < was.size() && j < is.size()) {
            if (was.get(i).equals(is.get(j))) {
                lines.add(new Line(Kind.SAME, was.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Kind.GONE, was.get(i++)));
            } else {
                lines.add(new Line(Kind.CAME, is.get(j++)));
            }
        }
        add(lines, Kind.GONE, was.subList(i, was.size()));
        add(lines, Kind.CAME, is.subList(j, is.size()));
    }

    /** How many lines the texts from line i and from line j on have in common, in their order. */
    private static int[][] common(List<String> was, List<String> is) {
        var common = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Line> lines, Kind kind, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(kind, text)));
    }
}
