package org.zayavka.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.DecisionContract.AnyText;
import org.zayavka.shared.DecisionContract.OneOf;
import org.zayavka.shared.FormContract;
import org.zayavka.shared.Language;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.ProcessContract;

/** A table that would leave a letter without an answer, or with two, is not deployed. */
@NullUnmarked
class TableTrialTests {

    /** Tables name no other models. */
    private static final KnownModels NONE = new KnownModels(Map.of(), new ProcessDefinitionManager());

    private static final OneOf DEPARTMENTS = OneOf.of("support", "billing");
    private static final OneOf PRIORITIES = OneOf.of("urgent", "high", "normal", "low");
    private static final OneOf PLANS = OneOf.of("none", "basic", "standard", "premium");

    @ParameterizedTest
    @ValueSource(strings = {"message-kind.dmn", "ticket-priority.dmn", "service-level.dmn", "ticket-queue.dmn"})
    void theTablesOfTheDeskAreFine(String file) throws IOException {
        assertThat(faults(file, table(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ticket-queue.dmn    | rule_ticketQueue_billingHigh    | table_ticketQueue: таблица «ticketQueue» не даёт ответа, когда «Отдел» = "billing", «Приоритет» = "high"; добавьте строку
            ticket-queue.dmn    | rule_ticketQueue_supportLow     | не даёт ответа, когда «Отдел» = "support", «Приоритет» = "low"
            service-level.dmn   | rule_serviceLevel_premiumUrgent | table_serviceLevel: таблица «serviceLevel» не даёт ответа, когда «Договор» = "premium", «Отдел» = "support", «Приоритет» = "urgent"
            ticket-priority.dmn | rule_urgencyLevel_usual         | table_urgencyLevel: таблица «urgencyLevel» не даёт ответа; добавьте строку
            ticket-priority.dmn | rule_ticketImpact_person        | таблица «ticketImpact» не даёт ответа, когда «Указано» = "person"
            """)
    void aTableThatKeepsSilentAboutSomethingIsRefused(String file, String rule, String complaint) throws IOException {
        var table = table(file);
        assertThat(table).contains("\"" + rule + "\"");

        var faults = faults(file, table.replace(rule(table, rule), ""));

        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault.line(Language.RU)).contains(complaint));
    }

    @Test
    void theCombinationIsNamedInEnglishToo() throws IOException {
        var table = table("ticket-queue.dmn");

        var faults = faults("ticket-queue.dmn", table.replace(rule(table, "rule_ticketQueue_billingHigh"), ""));

        assertThat(faults)
                .singleElement()
                .extracting(fault -> fault.line(Language.EN))
                .isEqualTo("ticket-queue.dmn · table_ticketQueue: decision “ticketQueue” gives no answer when"
                        + " «Отдел» = \"billing\", «Приоритет» = \"high\"; add a rule for this case");
    }

    @Test
    void twoRulesWithTheSameConditionsAreRefused() throws IOException {
        var table = table("ticket-queue.dmn");
        var rule = rule(table, "rule_ticketQueue_billingHigh");

        var faults = faults("ticket-queue.dmn", table.replace(rule, rule + rule.replace("id=\"rule_", "id=\"again_")));

        assertThat(faults)
                .singleElement()
                .extracting(fault -> fault.line(Language.RU))
                .asString()
                .startsWith("ticket-queue.dmn · again_ticketQueue_billingHigh: ")
                .contains("условия те же, что в строке «rule_ticketQueue_billingHigh»");
    }

    @Test
    void rulesThatOverlapAreRefusedWithWhatTheyHaveInCommon() throws IOException {
        var table = table("ticket-queue.dmn");
        var rule = rule(table, "rule_ticketQueue_billingHigh");

        var faults = faults("ticket-queue.dmn", table.replace(rule, rule.replace("\"high\"", "\"high\",\"urgent\"")));

        assertThat(faults)
                .singleElement()
                .extracting(fault -> fault.line(Language.RU))
                .asString()
                .contains("несколько ответов (rule_ticketQueue_billingUrgent, rule_ticketQueue_billingHigh)")
                .contains("«Отдел» = \"billing\", «Приоритет» = \"urgent\"");
    }

    @Test
    void aTableOfTheFirstRuleMayOverlap() throws IOException {
        var table = table("ticket-queue.dmn").replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"");
        var rule = rule(table, "rule_ticketQueue_billingHigh");

        assertThat(faults("ticket-queue.dmn", table.replace(rule, rule + rule.replace("id=\"rule_", "id=\"again_"))))
                .isEmpty();
    }

    /** FEEL answers null to all of this, and the rule would never apply again. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            matchez(?, "a")           | функции «matchez» в FEEL нет
            matches(?)                | функция «matches» не принимает таких аргументов
            matches(?, "(((")         | регулярное выражение «(((» не читается
            matches(?, "a" + "[")     | регулярное выражение «a[» не читается
            not(matches(?, "*"))      | регулярное выражение «*» не читается
            matches(input: ?, pattern: "(") | регулярное выражение «(» не читается
            upper(?) = "A"            | функции «upper» в FEEL нет
            """)
    void aCallThatCanNeverSucceedIsRefused(String cell, String complaint) throws IOException {
        var table = table("ticket-priority.dmn");
        var rule = rule(table, "rule_urgencyLevel_question");
        var broken = rule.replaceFirst("<text>[^<]*</text>", "<text>" + Matcher.quoteReplacement(cell) + "</text>");

        assertThat(faults("ticket-priority.dmn", table.replace(rule, broken)))
                .singleElement()
                .extracting(fault -> fault.line(Language.RU))
                .asString()
                .contains("rule_urgencyLevel_question_subjectText: таблица «urgencyLevel»: " + complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "starts with(?, \"с\") and string length(?) > 3",
                "contains(?, \"?\")",
                "matches(?, \"^a\", \"i\")",
                "{f: function(x) x + \"b\", r: f(\"a\")}.r = ?",
                "some x in [\"a\",\"b\"] satisfies contains(?, x)",
                "is defined(?)",
                "matches(?, subjectText)"
            })
    void aCallThatCanSucceedIsFine(String cell) throws IOException {
        var table = table("ticket-priority.dmn");
        var rule = rule(table, "rule_urgencyLevel_question");
        var other = rule.replaceFirst(
                "<text>[^<]*</text>", "<text>" + Matcher.quoteReplacement(cell.replace(">", "&gt;")) + "</text>");

        assertThat(faults("ticket-priority.dmn", table.replace(rule, other))).isEmpty();
    }

    private static String table(String file) throws IOException {
        return Files.readString(Path.of("dmn", file));
    }

    private static String rule(String table, String id) {
        var rule = Pattern.compile("<rule id=\"" + id + "\">.*?</rule>", Pattern.DOTALL)
                .matcher(table);
        assertThat(rule.find()).as(id).isTrue();
        return rule.group();
    }

    private static List<Fault> faults(String file, String table) {
        var faults = new Faults(file);
        var words = new Vocabulary(
                Set.of(),
                Set.of(),
                NONE,
                NONE,
                NONE,
                group -> true,
                message -> Set.of(),
                List.of(contracts()),
                new Branches(List::of),
                form -> MissingNode.getInstance(),
                new Packaged());
        DecisionCheck.run(DecisionCheck.read(table.getBytes(StandardCharsets.UTF_8)), words, faults);
        return faults.all();
    }

    private static ModelContracts contracts() {
        return new ModelContracts() {
            @Override
            public List<DecisionContract> decisions() {
                var department = Map.of("department", DEPARTMENTS, "priority", PRIORITIES);
                return List.of(
                        new DecisionContract(
                                "messageKind", Map.of("reason", new AnyText()), Map.of("department", DEPARTMENTS)),
                        new DecisionContract("ticketQueue", Map.of("queue", new AnyText()), department),
                        new DecisionContract("ticketPriority", Map.of("priority", PRIORITIES), Map.of("plan", PLANS)),
                        new DecisionContract(
                                "serviceLevel",
                                Map.of("calendar", new AnyText()),
                                Map.of("plan", PLANS, "department", DEPARTMENTS, "priority", PRIORITIES)));
            }

            @Override
            public List<FormContract> forms() {
                return List.of();
            }

            @Override
            public List<ProcessContract> processes() {
                return List.of();
            }
        };
    }
}
