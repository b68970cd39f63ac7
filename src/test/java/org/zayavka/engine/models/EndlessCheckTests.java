package org.zayavka.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.shared.Language;

/** A loop that nobody can leave is refused at deployment, with file, element and what to do. */
@NullUnmarked
class EndlessCheckTests {

    private static final String TASK = "<userTask id='task'/>";
    private static final String BACK = flow("task", "task");
    private static final String TIMER =
            "<timerEventDefinition id='t'><timeDuration>P1D</timeDuration></timerEventDefinition>";

    @Test
    void aTaskWhoseOnlyFlowLeadsBackToItIsNamed() {
        var faults = faults(TASK + BACK);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line(Language.RU))
                    .startsWith("a.bpmn · task: отсюда можно прийти только снова сюда")
                    .contains("проведите стрелку");
            assertThat(fault.line(Language.EN))
                    .startsWith("a.bpmn · task: from here all flows lead back here")
                    .contains("draw a flow out of this loop");
        });
    }

    @Test
    void allStepsOfALoopAreNamed() {
        assertThat(faults(TASK + "<serviceTask id='after'/><exclusiveGateway id='again'/>" + flow("task", "after")
                        + flow("after", "again") + flow("again", "task") + flow("again", "after")))
                .extracting(Fault::element)
                .containsExactlyInAnyOrder("task", "after");
    }

    /** Neither a task of somebody else nor an event that can't happen leads out of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<boundaryEvent id='edge' attachedToRef='task'><errorEventDefinition id='e'/></boundaryEvent>",
                "<boundaryEvent id='edge' attachedToRef='task'><escalationEventDefinition id='e'/></boundaryEvent>",
                "<userTask id='other'/><sequenceFlow id='o' sourceRef='other' targetRef='end'/>"
            })
    void whatSeemsToBeAWayOutIsNone(String element) {
        assertThat(faults(TASK + BACK + element)).extracting(Fault::element).containsExactly("task");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<exclusiveGateway id='done'/><sequenceFlow id='a' sourceRef='task' targetRef='done'/>"
                        + "<sequenceFlow id='b' sourceRef='done' targetRef='end'/>"
                        + "<sequenceFlow id='c' sourceRef='done' targetRef='task'/>",
                "<sequenceFlow id='a' sourceRef='task' targetRef='task'/>"
                        + "<boundaryEvent id='edge' attachedToRef='task'>TIMER</boundaryEvent>"
                        + "<sequenceFlow id='b' sourceRef='edge' targetRef='end'/>",
                "<sequenceFlow id='a' sourceRef='task' targetRef='after'/><serviceTask id='after'/>"
            })
    void aLoopWithAWayOutIsFine(String rest) {
        assertThat(faults(TASK + rest.replace("TIMER", TIMER))).isEmpty();
    }

    @Test
    void aLoopMayBeLeftByTheEdgeOfThePartAroundIt() {
        var around = "<subProcess id='part'>" + TASK + BACK + "</subProcess>";

        assertThat(faults(around)).extracting(Fault::element).containsExactly("task");
        assertThat(faults(around + "<boundaryEvent id='edge' attachedToRef='part'>" + TIMER + "</boundaryEvent>"))
                .isEmpty();
        assertThat(faults(around + "<boundaryEvent id='edge' attachedToRef='part' cancelActivity='false'>" + TIMER
                        + "</boundaryEvent>"))
                .extracting(Fault::element)
                .containsExactly("task");
    }

    @Test
    void anEndOfAllCutsOffTheLoopBesidesIt() {
        assertThat(faults(TASK + BACK + "<parallelGateway id='both'/>" + flow("both", "task") + flow("both", "stop")
                        + "<endEvent id='stop'><terminateEventDefinition id='t'/></endEvent>"))
                .isEmpty();
    }

    @Test
    void theDesksOwnModelsEnd() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            var models = files.filter(file -> file.toString().endsWith(".bpmn")).toList();
            assertThat(models)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(check(text(file))).as(file.toString()).isEmpty());
        }
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'/>".formatted(from, to, from, to);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fault> faults(String elements) {
        return check("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                  <process id='p' isExecutable='true'>%s<endEvent id='end'/></process>
                </definitions>
                """.formatted(elements));
    }

    private static List<Fault> check(String model) {
        var faults = new Faults("a.bpmn");
        EndlessCheck.run(ProcessCheck.read(model.getBytes(StandardCharsets.UTF_8)), faults);
        return faults.all();
    }
}
