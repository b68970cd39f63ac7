package org.zayavka.shared;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FilesInDatabase implements Files {

    private final JdbcClient jdbc;

    FilesInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FileId keep(byte[] bytes) {
        var id = FileId.of(bytes);
        jdbc.sql("""
                insert into desk.file (sha256, bytes, size) values (:sha256, :bytes, :size)
                on conflict (sha256) do nothing
                """)
                .param("sha256", id.sha256())
                .param("bytes", bytes)
                .param("size", bytes.length)
                .update();
        return id;
    }

    @Override
    public Optional<byte[]> load(FileId id) {
        return jdbc.sql("select bytes from desk.file where sha256 = :sha256")
                .param("sha256", id.sha256())
                .query(byte[].class)
                .optional();
    }
}
