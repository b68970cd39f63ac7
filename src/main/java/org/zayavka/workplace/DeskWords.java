package org.zayavka.workplace;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.QueueStanding;
import org.zayavka.workplace.ConversationEntry.Attachment;

/** Says moments, spans and sizes to staff: in the reader's language, in the desk's time. */
public final class DeskWords {

    private final Moments moments;
    private final Language language;
    private final Instant now;

    DeskWords(Moments moments, Language language, Instant now) {
        this.moments = moments;
        this.language = language;
        this.now = now;
    }

    public String language() {
        return language.code();
    }

    public String say(String russian, String english) {
        return language.say(russian, english);
    }

    /** "вторник, 24 ноября, 12:30"; empty for no moment. */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : moments.format(at, moments.desk(), language);
    }

    /** The hour within which something is likely: "вторник, 24 ноября, с 12:00 до 13:00". Of one that has begun: "вторник, 24 ноября, до 13:00". */
    public String hour(Instant at) {
        return moments.formatHour(at, moments.desk(), language, false);
    }

    /** "перед ней: 3; очередь дойдёт: вторник, 24 ноября, с 12:00 до 13:00" */
    public String standing(QueueStanding standing) {
        var place = standing.isFirst()
                ? say("первая в очереди", "first in the queue")
                : standing.isFarBack()
                        ? say("перед ней больше пятидесяти", "more than fifty before it")
                        : say("перед ней: ", "before it: ") + standing.before();
        var turn = turn(standing);
        return turn.isEmpty() ? place : place + say("; очередь дойдёт: ", "; its turn: ") + turn;
    }

    /** The hour of its turn, else by when it was promised: "не позднее вторника, 24 ноября, 12:30"; empty for neither. */
    public String turn(@Nullable QueueStanding standing) {
        if (standing == null) {
            return "";
        }
        if (standing.expected() != null) {
            return hour(standing.expected());
        }
        return standing.startBy() == null ? "" : say("не позднее ", "by ") + until(standing.startBy());
    }

    public String explain(Deadline deadline) {
        return deadline.explain(language, moments.desk());
    }

    public String until(@Nullable Instant at) {
        return at == null ? "" : moments.formatUntil(at, moments.desk(), language);
    }

    /** How long ago: "5 мин", "3 ч", "12 дн". */
    public String age(Instant since) {
        var age = Duration.between(since, now);
        if (age.toHours() < 1) {
            return Math.max(0, age.toMinutes()) + say(" мин", " min");
        }
        return age.toDays() < 2 ? age.toHours() + say(" ч", " h") : age.toDays() + say(" дн", " d");
    }

    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + say(" Б", " B");
        }
        return bytes < 1024 * 1024
                ? bytes / 1024 + say(" КБ", " KB")
                : String.format(Locale.ROOT, "%.1f", bytes / 1048576.0) + say(" МБ", " MB");
    }

    /** What to know before a stranger's file is opened; empty for an ordinary one. */
    public String caution(Attachment file) {
        return switch (FileCharacter.of(file)) {
            case PLAIN -> "";
            case PROGRAM ->
                say(
                        "⚠ программа: не открывайте, если её не ждали",
                        "⚠ a program: do not open it unless you expected it");
            case DISGUISED ->
                say(
                                "⚠ внутри не то, что говорит имя (%s): не открывайте, если не уверены",
                                "⚠ not what its name says (%s): do not open it unless you are sure")
                        .formatted(file.type());
        };
    }

    /** A queue of the desk in words; one that was added later by its code. */
    public String queue(String code) {
        return switch (code) {
            case "line1" -> say("первая линия", "line 1");
            case "line2" -> say("вторая линия", "line 2");
            case "billing" -> say("расчёты", "billing");
            default -> code;
        };
    }

    /** A plan of contracts in words; one that was added later by its code. */
    public String plan(String code) {
        return switch (code) {
            case "basic" -> say("«Базовый»", "“Basic”");
            case "standard" -> say("«Стандарт»", "“Standard”");
            case "premium" -> say("«Премиум»", "“Premium”");
            default -> code;
        };
    }

    /** "−4 500,00 ₽": roubles with their kopecks. */
    public String money(BigDecimal roubles) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(roubles) + " ₽";
    }

    /** "1,5": without zeros at the end. */
    public String quantity(BigDecimal number) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    public String debt(BigDecimal balance) {
        return money(balance.abs());
    }

    public Instant now() {
        return now;
    }

    /** Words of a fact: moments are said, everything else is as it is. */
    public String fact(Object value) {
        if (value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")) {
            return moment(Instant.parse(text));
        }
        return String.valueOf(value);
    }
}
