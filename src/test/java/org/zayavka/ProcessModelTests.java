package org.zayavka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zayavka.support.ModelFiles;

/** Holds every process to the conventions of the project, so that a manager can read it aloud. */
@NullUnmarked
class ProcessModelTests {

    /** Tasks and gateways of a process, and again of each sub-process in it. */
    private static final long MOST_NODES = 28;

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static List<Path> processes() {
        return ModelFiles.in("processes", ".bpmn");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void isOneProcessCalledLikeItsFile(Path file) {
        assertThat(ids(all(file, Process.class))).containsExactly(ModelFiles.idOf(file));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void idsSayWhatTheyAre(Path file) {
        var wrong = Stream.concat(all(file, FlowElement.class).stream(), all(file, Message.class).stream())
                .map(BaseElement.class::cast)
                .filter(element -> !element.getId().matches(prefix(element) + "_[a-z][A-Za-z0-9]*"));

        assertThat(ids(wrong.toList())).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void tellsHowLongItIsKeptWhichVersionItIsAndWhatItIsFor(Path file) {
        for (var process : all(file, Process.class)) {
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(process.getCamundaVersionTag()).isNotBlank();
            assertThat(process.getName()).isNotBlank();
        }
        assertThat(undocumented(all(file, Process.class))).isEmpty();
        assertThat(undocumented(all(file, UserTask.class))).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void everyStepHasARussianName(Path file) {
        var nameless = all(file, FlowNode.class).stream()
                .filter(node -> !(node instanceof Gateway) || node.getOutgoing().size() > 1)
                // An event-based gateway waits; its events say for what.
                .filter(node -> !node.getElementType().getTypeName().equals("eventBasedGateway"))
                .filter(node -> node.getName() == null || !node.getName().matches("(?s).*[А-Яа-яЁё].*"));

        assertThat(ids(nameless.toList())).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void gatewaysAskAndTheirFlowsAnswer(Path file) {
        for (var gateway : splitting(file)) {
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(ids(gateway.getOutgoing().stream()
                            .filter(flow ->
                                    flow.getName() == null || flow.getName().isBlank())
                            .toList()))
                    .as("flows without an answer after " + gateway.getId())
                    .isEmpty();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void gatewaysHaveOneDefaultAndNoConditionTwice(Path file) {
        for (var gateway : splitting(file)) {
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            var conditions = gateway.getOutgoing().stream()
                    .filter(flow -> !flow.equals(gateway.getDefault()))
                    .map(flow -> flow.getConditionExpression() == null
                            ? ""
                            : flow.getConditionExpression().getTextContent().strip())
                    .toList();
            assertThat(conditions).as(gateway.getId()).doesNotContain("").doesNotHaveDuplicates();
            assertThat(gateway.getDefault().getConditionExpression()).isNull();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void everyPathEndsInADrawnEnd(Path file) {
        var stuck = all(file, FlowNode.class).stream()
                .filter(node -> !(node instanceof EndEvent) && !isEventSubProcess(node))
                .filter(node -> node.getOutgoing().isEmpty());
        var unreached = all(file, FlowNode.class).stream()
                .filter(node -> !(node instanceof StartEvent) && !(node instanceof BoundaryEvent))
                .filter(node -> !isEventSubProcess(node))
                .filter(node -> node.getIncoming().isEmpty());

        assertThat(ids(stuck.toList())).isEmpty();
        assertThat(ids(unreached.toList())).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void formsTablesAndProcessesAreTakenInTheirLatestVersion(Path file) {
        assertThat(all(file, UserTask.class))
                .allSatisfy(task -> assertThat(task.getAttributeValueNs(CAMUNDA, "formRefBinding"))
                        .as(task.getId())
                        .isEqualTo("latest"));
        assertThat(all(file, BusinessRuleTask.class))
                .filteredOn(task -> task.getCamundaDecisionRef() != null)
                .allSatisfy(task -> assertThat(task.getCamundaDecisionRefBinding())
                        .as(task.getId())
                        .isIn("latest", null));
        assertThat(all(file, CallActivity.class))
                .allSatisfy(call -> assertThat(call.getCamundaCalledElementBinding())
                        .as(call.getId())
                        .isIn("latest", null));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void messagesNameTheRoomAndTheFact(Path file) {
        assertThat(all(file, Message.class))
                .extracting(Message::getName)
                .allMatch(name -> name.matches("[a-z]+\\.[a-z][A-Za-z]+"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void everyDelegateIsAClassOfThatName(Path file) throws IOException {
        assertThat(delegates(read(file).getDocument().getRootElement())).isSubsetOf(delegateClasses());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void isSmallEnoughToBeRead(Path file) {
        var perPicture = Stream.concat(all(file, Activity.class).stream(), all(file, Gateway.class).stream())
                .collect(Collectors.groupingBy(
                        node -> ((BaseElement) node.getParentElement()).getId(), Collectors.counting()));

        assertThat(perPicture)
                .allSatisfy((picture, nodes) -> assertThat(nodes).as(picture).isLessThanOrEqualTo(MOST_NODES));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void everythingIsDrawnOnce(Path file) {
        var model = read(file);
        var shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        var edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId())
                .toList();

        assertThat(shapes).doesNotHaveDuplicates().containsAll(ids(model.getModelElementsByType(FlowNode.class)));
        assertThat(edges)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids(model.getModelElementsByType(SequenceFlow.class)));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void noTwoShapesOverlap(Path file) {
        var overlaps = new ArrayList<String>();
        var shapes = shapes(file, node -> !(node instanceof BoundaryEvent) && !(node instanceof SubProcess));
        for (var i = 0; i < shapes.size(); i++) {
            for (var other : shapes.subList(i + 1, shapes.size())) {
                if (overlap(shapes.get(i).getBounds(), other.getBounds())) {
                    overlaps.add(shapes.get(i).getBpmnElement().getId() + " × "
                            + other.getBpmnElement().getId());
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void boundaryEventsSitAtTheLowerEdge(Path file) {
        var bounds = read(file).getModelElementsByType(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
        for (var event : all(file, BoundaryEvent.class)) {
            var host = bounds.get(event.getAttachedTo().getId());
            assertThat(middle(bounds.get(event.getId())))
                    .as(event.getId())
                    .isBetween(host.getY() + host.getHeight() - 5, host.getY() + host.getHeight() + 5);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("processes")
    void readsFromLeftToRight(Path file) {
        var bounds = read(file).getModelElementsByType(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
        for (var start : all(file, StartEvent.class)) {
            var seen = new HashSet<String>();
            FlowNode node = start;
            while (!(node instanceof EndEvent) && seen.add(node.getId())) {
                var next = mainWay(node);
                if (next == null || seen.contains(next.getId())) {
                    break;
                }
                assertThat(bounds.get(next.getId()).getX())
                        .as("the main way from " + node.getId() + " to " + next.getId() + " leads to the right")
                        .isGreaterThan(bounds.get(node.getId()).getX());
                node = next;
            }
        }
    }

    /** The only way, or the default of a question. */
    private static FlowNode mainWay(FlowNode node) {
        if (node.getOutgoing().size() == 1) {
            return node.getOutgoing().iterator().next().getTarget();
        }
        return node instanceof ExclusiveGateway gateway && gateway.getDefault() != null
                ? gateway.getDefault().getTarget()
                : null;
    }

    private static List<ExclusiveGateway> splitting(Path file) {
        return all(file, ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess process && process.triggeredByEvent();
    }

    private static String prefix(BaseElement element) {
        if (element instanceof Event) {
            return "event";
        }
        if (element instanceof Gateway) {
            return "gateway";
        }
        return element instanceof SequenceFlow
                ? "flow"
                : element.getElementType().getTypeName();
    }

    private static List<String> undocumented(Collection<? extends BaseElement> elements) {
        return ids(elements.stream()
                .filter(element -> element.getDocumentations().stream()
                        .allMatch(text -> text.getTextContent().isBlank()))
                .toList());
    }

    private static List<BpmnShape> shapes(Path file, Predicate<FlowNode> which) {
        return read(file).getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode node && which.test(node))
                .toList();
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static double middle(Bounds bounds) {
        return bounds.getY() + bounds.getHeight() / 2;
    }

    private static Set<String> delegates(DomElement element) {
        var found = new TreeSet<String>();
        for (var expression : new String[] {
            element.getAttribute(CAMUNDA, "delegateExpression"), element.getAttribute("delegateExpression")
        }) {
            var bean = DELEGATE.matcher(expression == null ? "" : expression);
            if (bean.matches()) {
                found.add(bean.group(1));
            }
        }
        element.getChildElements().forEach(child -> found.addAll(delegates(child)));
        return found;
    }

    private static Set<String> delegateClasses() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/zayavka"))) {
            return files.filter(file -> file.getParent().endsWith("process"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .map(name -> name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1))
                    .collect(Collectors.toSet());
        }
    }

    private static <T extends BaseElement> Collection<T> all(Path file, Class<T> type) {
        return read(file).getModelElementsByType(type);
    }

    private static List<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).toList();
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }
}
