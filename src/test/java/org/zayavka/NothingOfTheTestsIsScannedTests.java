package org.zayavka;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.stereotype.Component;

class NothingOfTheTestsIsScannedTests {

    /** The desk scans its package, and the tests lie in it: what they mark as a bean becomes part of every desk. */
    @Test
    void noTestIsAComponent() {
        var tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.zayavka");

        noClasses()
                .that()
                .areNotAnnotations()
                .and()
                .areNotAnnotatedWith(TestConfiguration.class)
                .should()
                .beAnnotatedWith(Component.class)
                .orShould()
                .beMetaAnnotatedWith(Component.class)
                .because("a @TestConfiguration is left out of the scan, or name it where it is needed")
                .check(tests);
    }
}
