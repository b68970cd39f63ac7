package org.zayavka.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.FileId;
import org.zayavka.shared.Files;
import org.zayavka.shared.Refusal;

/** The files of claims: scans, signatures, proofs, letters. */
@Component
class ClaimFiles {

    private final JdbcClient jdbc;
    private final Files files;
    private final ClaimSettings settings;

    ClaimFiles(JdbcClient jdbc, Files files, ClaimSettings settings) {
        this.jdbc = jdbc;
        this.files = files;
        this.settings = settings;
    }

    /** Whether the claim may have that many bytes more. */
    boolean hasRoom(ClaimId claim, long bytes) {
        var kept = jdbc.sql("select coalesce(sum(size), 0) from desk.claim_file where claim = :claim")
                .param("claim", claim.value())
                .query(Long.class)
                .single();
        return kept + bytes <= settings.files().toBytes();
    }

    ClaimFile add(ClaimId claim, NewClaimFile file, String by, Instant now) {
        if (!hasRoom(claim, file.bytes().length)) {
            throw new Refusal(
                    "«" + file.name() + "» не поместился: файлы одной претензии вместе могут занимать "
                            + settings.files().toMegabytes() + " МБ. Уменьшите скан и добавьте его снова.",
                    "“" + file.name() + "” is too large: the files of one claim together may take "
                            + settings.files().toMegabytes() + " MB. Make the scan smaller and add it again.");
        }
        var kept = files.keep(file.bytes());
        var id = jdbc.sql("""
                insert into desk.claim_file (claim, kind, name, type, size, file, at, by)
                values (:claim, :kind, :name, :type, :size, :file, :at, :by) returning id
                """)
                .param("claim", claim.value())
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.bytes().length)
                .param("file", kept.sha256())
                .param("at", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
        return new ClaimFile(id, claim, file.kind(), file.name(), file.type(), file.bytes().length, kept, now, by);
    }

    List<ClaimFile> of(ClaimId claim) {
        return jdbc.sql("select * from desk.claim_file where claim = :claim order by id")
                .param("claim", claim.value())
                .query(ClaimFiles::file)
                .list();
    }

    Optional<ClaimFile> find(ClaimId claim, long id) {
        return jdbc.sql("select * from desk.claim_file where claim = :claim and id = :id")
                .param("claim", claim.value())
                .param("id", id)
                .query(ClaimFiles::file)
                .optional();
    }

    void becomesSignature(ClaimId claim, long id) {
        jdbc.sql("update desk.claim_file set kind = 'SIGNATURE' where claim = :claim and id = :id and kind = 'SCAN'")
                .param("claim", claim.value())
                .param("id", id)
                .update();
    }

    private static ClaimFile file(ResultSet row, int index) throws SQLException {
        return new ClaimFile(
                row.getLong("id"),
                new ClaimId(row.getLong("claim")),
                ClaimFile.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("type"),
                row.getInt("size"),
                new FileId(row.getString("file")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }
}
