package org.zayavka.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases people from what the engine keeps of processes about tickets and letters: variables, comments, attachments,
 * the log of what people did, messages of failures. The steps themselves, with their times, stay. Which of it there is
 * depends on the engine's history level; all levels are covered.
 */
@Component
class EngineRows {

    /** A column of texts: where its name stands, and which process it belongs to. */
    private record Texts(String table, String instance, String name, String column, String tally) {}

    private static final List<Texts> TEXTS = List.of(
            new Texts("act_ru_variable", "proc_inst_id_", "name_", "text_", Tally.VARIABLES),
            new Texts("act_hi_varinst", "proc_inst_id_", "name_", "text_", Tally.VARIABLES),
            new Texts("act_hi_detail", "proc_inst_id_", "coalesce(name_, '')", "text_", Tally.VARIABLES),
            new Texts("act_hi_comment", "proc_inst_id_", "'comment'", "message_", Tally.COMMENTS),
            new Texts("act_hi_attachment", "proc_inst_id_", "'comment'", "name_", Tally.COMMENTS),
            new Texts("act_hi_attachment", "proc_inst_id_", "'comment'", "description_", Tally.COMMENTS),
            new Texts("act_hi_attachment", "proc_inst_id_", "'comment'", "url_", Tally.COMMENTS),
            new Texts("act_hi_op_log", "proc_inst_id_", "coalesce(property_, '')", "org_value_", Tally.COMMENTS),
            new Texts("act_hi_op_log", "proc_inst_id_", "coalesce(property_, '')", "new_value_", Tally.COMMENTS),
            new Texts("act_hi_op_log", "proc_inst_id_", "'comment'", "annotation_", Tally.COMMENTS),
            new Texts("act_hi_job_log", "process_instance_id_", "'problem'", "job_exception_msg_", Tally.COMMENTS),
            new Texts("act_hi_incident", "proc_inst_id_", "'problem'", "incident_msg_", Tally.COMMENTS),
            new Texts("act_hi_incident", "proc_inst_id_", "'problem'", "annotation_", Tally.COMMENTS));

    private static final String INSTANCES = """
            select id_ from public.act_hi_procinst where business_key_ = any(:keys)
            union
            select child.id_ from public.act_hi_procinst as parent
              join public.act_hi_procinst as child on child.root_proc_inst_id_ = parent.id_
             where parent.business_key_ = any(:keys)
            """;

    private final JdbcClient jdbc;

    EngineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the processes of these tickets and letters are called. */
    static String[] keys(Long[] tickets, List<Long> letters) {
        return Stream.concat(
                        Arrays.stream(tickets).map(String::valueOf),
                        letters.stream().map(letter -> "inbox-" + letter))
                .toArray(String[]::new);
    }

    void erase(Erasure erasure, Wash wash, String[] keys) {
        var instances = jdbc.sql(INSTANCES)
                .param("keys", keys)
                .query(String.class)
                .list()
                .toArray(String[]::new);
        if (instances.length == 0) {
            return;
        }
        TEXTS.forEach(texts -> erasure.tally.add(texts.tally(), wash(wash, texts, instances)));
        erasure.tally.add(Tally.VARIABLES, values(wash, instances));
        erasure.tally.add(Tally.COMMENTS, comments(wash, instances));
        jdbc.sql("""
                delete from public.act_ge_bytearray where id_ in (
                    select content_id_ from public.act_hi_attachment where proc_inst_id_ = any(:instances))
                """).param("instances", instances).update();
        decisions(erasure, wash, instances);
    }

    /** How many texts of this kind there are. */
    long count(String[] keys, String tally) {
        var instances = jdbc.sql(INSTANCES)
                .param("keys", keys)
                .query(String.class)
                .list()
                .toArray(String[]::new);
        return TEXTS.stream()
                .filter(texts -> texts.tally().equals(tally))
                .mapToLong(texts -> jdbc.sql("select count(*) from public.%s where %s = any(:instances) and %s <> ''"
                                .formatted(texts.table(), texts.instance(), texts.column()))
                        .param("instances", instances)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private int wash(Wash wash, Texts texts, String[] instances) {
        var rows = jdbc.sql(
                        "select id_ as id, %s as name, %s as text from public.%s where %s = any(:instances) and %s <> ''"
                                .formatted(
                                        texts.name(), texts.column(), texts.table(), texts.instance(), texts.column()))
                .param("instances", instances)
                .query(Row.class)
                .list();
        return write(
                "update public.%s as kept set %s = left(washed.text, 4000)".formatted(texts.table(), texts.column()),
                wash,
                rows);
    }

    /** What a decision saw and said, where the engine itself keeps it. */
    private void decisions(Erasure erasure, Wash wash, String[] instances) {
        for (var table : List.of("act_hi_dec_in", "act_hi_dec_out")) {
            var rows = jdbc.sql("""
                    select id_ as id, coalesce(clause_name_, '') as name, text_ as text from public.%s
                     where dec_inst_id_ in (select id_ from public.act_hi_decinst where proc_inst_id_ = any(:instances))
                       and text_ <> ''
                    """.formatted(table))
                    .param("instances", instances)
                    .query(Row.class)
                    .list();
            erasure.tally.add(
                    Tally.DECISIONS,
                    write("update public.%s as kept set text_ = left(washed.text, 4000)".formatted(table), wash, rows));
        }
    }

    private int write(String update, Wash wash, List<Row> rows) {
        var changed = rows.stream()
                .map(row -> new Row(row.id(), row.name(), wash.text(row.name(), row.text())))
                .filter(row -> !rows.contains(row))
                .toList();
        if (!changed.isEmpty()) {
            jdbc.sql(
                            update
                                    + " from unnest(:ids::text[], :texts::text[]) as washed (id, text) where kept.id_ = washed.id")
                    .param("ids", changed.stream().map(Row::id).toArray(String[]::new))
                    .param("texts", changed.stream().map(Row::text).toArray(String[]::new))
                    .update();
        }
        return changed.size();
    }

    /** Variables too large for a column, or with a form of their own. */
    private int values(Wash wash, String[] instances) {
        return bytes(
                wash,
                instances,
                "\"" + Mark.TEXT + "\"",
                """
                select bytes.id_ as id, kept.name_ as name, bytes.bytes_ as bytes
                from (select bytearray_id_, name_ from public.act_hi_varinst where proc_inst_id_ = any(:instances)
                      union
                      select bytearray_id_, name_ from public.act_hi_detail where proc_inst_id_ = any(:instances)
                      union
                      select bytearray_id_, name_ from public.act_ru_variable where proc_inst_id_ = any(:instances)) as kept
                join public.act_ge_bytearray as bytes on bytes.id_ = kept.bytearray_id_
                """,
                "update public.act_ge_bytearray set bytes_ = :bytes where id_ = :id");
    }

    /** The column with the beginning of a comment is not all of it. */
    private int comments(Wash wash, String[] instances) {
        return bytes(
                wash, instances, Mark.TEXT, """
                select id_ as id, 'comment' as name, full_msg_ as bytes from public.act_hi_comment
                where proc_inst_id_ = any(:instances) and full_msg_ is not null
                """, "update public.act_hi_comment set full_msg_ = :bytes where id_ = :id");
    }

    private int bytes(Wash wash, String[] instances, String mark, String read, String write) {
        var changed = 0;
        for (var kept :
                jdbc.sql(read).param("instances", instances).query(Bytes.class).list()) {
            var text = new String(kept.bytes(), UTF_8);
            var washed = wash.text(kept.name(), text);
            if (!washed.equals(text)) {
                var left = washed.equals(Mark.TEXT) ? mark : washed;
                changed += jdbc.sql(write)
                        .param("bytes", left.getBytes(UTF_8))
                        .param("id", kept.id())
                        .update();
            }
        }
        return changed;
    }

    private record Row(String id, String name, String text) {}

    private record Bytes(String id, String name, byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(id);
        }
    }
}
