package org.zayavka.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.TestPostgres;

class FilesInDatabaseTests {

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.database());
    private final Files files = new FilesInDatabase(jdbc);

    @Test
    void givesBackTheBytesAsTheyCame() {
        var bytes = "Снимок экрана\0\u00ff".getBytes(UTF_8);

        assertThat(files.load(files.keep(bytes))).hasValue(bytes);
    }

    @Test
    void keepsEqualBytesOnce() {
        var first = files.keep("same".getBytes(UTF_8));
        var second = files.keep("same".getBytes(UTF_8));

        assertThat(first).isEqualTo(second);
        assertThat(jdbc.sql("select count(*) from desk.file").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void answersNothingForBytesItNeverSaw() {
        assertThat(files.load(new FileId("00"))).isEmpty();
    }
}
