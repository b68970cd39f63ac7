package org.zayavka;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
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
                .should()
                .beAnnotatedWith(Component.class)
                .orShould()
                .beMetaAnnotatedWith(Component.class)
                .because("name it where it is needed, with @Import or register()")
                .check(tests);
    }
}
