package org.zayavka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.zayavka.support.SettingsTable;

class AdministratorGuideTests {

    private static final Path GUIDE = Path.of("docs/administrator.md");
    private static final String BEGIN = "<!-- settings: made by AdministratorGuideTests -->\n";
    private static final String END = "\n<!-- end of settings -->";

    /** {@code ./mvnw test -Dtest=AdministratorGuideTests -DwriteGuide} writes the table anew. */
    @Test
    void theGuideListsEverySettingWithItsDefaultAndMeaning() throws IOException {
        var guide = Files.readString(GUIDE);
        var start = guide.indexOf(BEGIN) + BEGIN.length();
        var end = guide.indexOf(END);
        if (System.getProperty("writeGuide") != null) {
            Files.writeString(GUIDE, guide.substring(0, start) + SettingsTable.markdown() + guide.substring(end));
            return;
        }
        assertThat(guide.substring(start, end))
                .as("the table in %s; write it anew with -Dtest=AdministratorGuideTests -DwriteGuide", GUIDE)
                .isEqualTo(SettingsTable.markdown());
    }
}
