package org.zayavka.workplace.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.zayavka.shared.FileId;
import org.zayavka.shared.Files;
import org.zayavka.shared.Refusal;
import org.zayavka.ticket.AttachedFile;

/** Files that wait to be sent: each its person's alone. What is not sent within a day goes, see the room of retention. */
@Component
public class Uploads {

    private static final Tika TIKA = new Tika();

    private final JdbcClient jdbc;
    private final Files files;
    private final UploadSettings settings;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Files files, UploadSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal when it is too large for a letter, empty, or too many wait already */
    @Transactional
    Upload lay(String login, @Nullable String name, byte[] bytes) {
        return lay(login, name, bytes, settings.maxSize());
    }

    /**
     * The same for what becomes no letter.
     *
     * @param most how large it may be
     */
    @Transactional
    public Upload lay(String login, @Nullable String name, byte[] bytes, DataSize most) {
        var shown = UploadName.safe(name);
        refuseWrongSize(shown, bytes.length, most);
        refuseTooMany(login);
        var upload = new Upload(UUID.randomUUID(), shown, TIKA.detect(bytes, shown), bytes.length, files.keep(bytes));
        jdbc.sql("""
                insert into desk.upload (id, person, name, type, size, file, at)
                values (:id, :person, :name, :type, :size, :file, :now)
                """)
                .param("id", upload.id())
                .param("person", login)
                .param("name", upload.name())
                .param("type", upload.type())
                .param("size", upload.size())
                .param("file", upload.file().sha256())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return upload;
    }

    private static void refuseWrongSize(String name, long size, DataSize most) {
        if (size == 0) {
            throw new Refusal("Файл «" + name + "» пуст.", "The file “" + name + "” is empty.");
        }
        if (size > most.toBytes()) {
            throw tooLarge(name, most);
        }
    }

    /** Whether it is too large for a letter. */
    boolean isTooLarge(long size) {
        return size > settings.maxSize().toBytes();
    }

    Refusal tooLarge(String name) {
        return tooLarge(name, settings.maxSize());
    }

    public static Refusal tooLarge(String name, DataSize most) {
        return new Refusal(
                "Файл «" + name + "» больше " + most.toMegabytes() + " МБ. Сожмите его или дайте ссылку.",
                "The file “" + name + "” is over " + most.toMegabytes() + " MB. Compress it or give a link.");
    }

    private void refuseTooMany(String login) {
        var waiting = jdbc.sql("select count(*) from desk.upload where person = :person")
                .param("person", login)
                .query(Long.class)
                .single();
        if (waiting >= settings.maxWaiting()) {
            throw new Refusal(
                    "Неотправленных файлов уже " + waiting + ". Отправьте или уберите лишние.",
                    "You have " + waiting + " files that are not sent. Send them, or remove those you do not need.");
        }
    }

    @Transactional
    public void remove(String login, UUID id) {
        jdbc.sql("delete from desk.upload where id = :id and person = :person")
                .param("id", id)
                .param("person", login)
                .update();
    }

    /** Those of them that are this person's and still there, in the order given. */
    List<Upload> of(String login, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, name, type, size, file from desk.upload
                        where person = :person and id = any(:ids) order by array_position(:ids::uuid[], id)
                        """)
                        .param("person", login)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Uploads::upload)
                        .list();
    }

    /**
     * Takes the files for a letter, in the caller's transaction: they wait no more.
     *
     * @throws Refusal when one of them is not there (any more), or they are too many or too large together
     */
    List<AttachedFile> take(String login, List<UUID> ids) {
        var taken = takeAll(login, ids);
        refuseTogether(taken);
        return taken.stream().map(Upload::attached).toList();
    }

    /**
     * The same for what becomes no letter: they may be as large as they are.
     *
     * @throws Refusal when one of them is not there (any more)
     */
    public List<Upload> takeAll(String login, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var wanted = List.copyOf(new LinkedHashSet<>(ids));
        var taken = of(login, wanted);
        refuseMissing(wanted.size() - taken.size());
        jdbc.sql("delete from desk.upload where person = :person and id = any(:ids)")
                .param("person", login)
                .param("ids", wanted.toArray(UUID[]::new))
                .update();
        return taken;
    }

    private static void refuseMissing(int missing) {
        if (missing > 0) {
            throw new Refusal(
                    "Приложенных файлов уже нет: " + missing + " (неотправленное хранится сутки). Приложите их снова,"
                            + " ничего не отправлено.",
                    "Attached files are not there any more: " + missing + " (what is not sent is kept for a day)."
                            + " Attach them again; nothing was sent.");
        }
    }

    private void refuseTogether(List<Upload> files) {
        if (files.size() > settings.maxFiles()) {
            throw new Refusal(
                    "Файлов больше " + settings.maxFiles() + ". Отправьте их архивом или несколькими письмами.",
                    "There are more than " + settings.maxFiles() + " files. Send an archive, or several letters.");
        }
        if (files.stream().mapToLong(Upload::size).sum()
                > settings.maxLetterSize().toBytes()) {
            var most = settings.maxLetterSize().toMegabytes();
            throw new Refusal(
                    "Вместе файлы больше " + most + " МБ: такое письмо могут не принять. Разделите его.",
                    "Together the files are over " + most + " MB: such a letter may be refused. Divide it.");
        }
    }

    private static Upload upload(ResultSet row, int index) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                new FileId(row.getString("file")));
    }
}
