package org.zayavka.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.billing.Act.Photo;
import org.zayavka.billing.Act.Position;
import org.zayavka.billing.PriceItem.InBoth;
import org.zayavka.shared.FileId;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitState;

/** Acts as their tables hold them. */
final class ActRows {

    private final JdbcClient jdbc;

    ActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(VisitId visit, List<Position> positions, List<Photo> photos) {
        for (int i = 0; i < positions.size(); i++) {
            insert(visit, i, positions.get(i));
        }
        for (int i = 0; i < photos.size(); i++) {
            insert(visit, i, photos.get(i));
        }
    }

    private void insert(VisitId visit, int place, Position position) {
        jdbc.sql("""
                insert into desk.visit_act_position (visit, position, item, title_ru, title_en, unit_ru, unit_en,
                    quantity, price)
                values (:visit, :place, :item, :titleRu, :titleEn, :unitRu, :unitEn, :quantity, :price)
                """)
                .param("visit", visit.value())
                .param("place", place)
                .param("item", position.item())
                .param("titleRu", position.title().russian())
                .param("titleEn", position.title().english())
                .param("unitRu", position.unit().russian())
                .param("unitEn", position.unit().english())
                .param("quantity", position.quantity())
                .param("price", position.price())
                .update();
    }

    private void insert(VisitId visit, int place, Photo photo) {
        jdbc.sql("""
                insert into desk.visit_act_photo (visit, position, type, size, file)
                values (:visit, :place, :type, :size, :file)
                """)
                .param("visit", visit.value())
                .param("place", place)
                .param("type", photo.type())
                .param("size", photo.size())
                .param("file", photo.file().sha256())
                .update();
    }

    /** @param condition of our own, with {@code :of} */
    List<Act> acts(String condition, long of) {
        return jdbc.sql("select * from desk.visit_act where " + condition + " order by visit")
                .param("of", of)
                .query(this::act)
                .list();
    }

    private Act act(ResultSet row, int index) throws SQLException {
        var visit = new VisitId(row.getLong("visit"));
        var signature = row.getString("signature_file");
        return new Act(
                visit,
                new TicketId(row.getLong("ticket")),
                VisitState.valueOf(row.getString("outcome")),
                row.getString("engineer"),
                instant(row, "arrived_at"),
                instant(row, "left_at"),
                row.getString("work"),
                row.getString("reason"),
                row.getString("accepted_by"),
                Act.Signed.valueOf(row.getString("signed")),
                signature == null ? null : new FileId(signature),
                positions(visit),
                photos(visit),
                row.getTimestamp("written_at").toInstant(),
                row.getString("written_by"));
    }

    private List<Position> positions(VisitId visit) {
        return jdbc.sql("select * from desk.visit_act_position where visit = :visit order by position")
                .param("visit", visit.value())
                .query((row, n) -> new Position(
                        row.getString("item"),
                        new InBoth(row.getString("title_ru"), row.getString("title_en")),
                        new InBoth(row.getString("unit_ru"), row.getString("unit_en")),
                        number(row, "quantity"),
                        number(row, "price")))
                .list();
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    private List<Photo> photos(VisitId visit) {
        return jdbc.sql("select * from desk.visit_act_photo where visit = :visit order by position")
                .param("visit", visit.value())
                .query((row, n) ->
                        new Photo(row.getString("type"), row.getInt("size"), new FileId(row.getString("file"))))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
