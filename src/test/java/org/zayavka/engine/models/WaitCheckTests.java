package org.zayavka.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that would wait for ever, or stop at a question, is refused at deployment. */
@NullUnmarked
class WaitCheckTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <receiveTask id='wait'/>                                                                          | какого сообщения ждать
            <intermediateCatchEvent id='wait'><messageEventDefinition id='m'/></intermediateCatchEvent>       | какого сообщения ждать
            <startEvent id='wait'><messageEventDefinition id='m'/></startEvent>                               | какого сообщения ждать
            <intermediateCatchEvent id='wait'><timerEventDefinition id='t'/></intermediateCatchEvent>         | не читается
            <exclusiveGateway id='wait'/>                                                                     | ни одно условие
            <inclusiveGateway id='wait'/>                                                                     | ни одно условие
            """)
    void aWaitThatCanNotEndIsNamed(String element, String complaint) {
        assertThat(faults(element)).singleElement().satisfies(fault -> {
            assertThat(fault.element()).isEqualTo("wait");
            assertThat(fault.russian()).contains(complaint);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<timeDuration>P3 days</timeDuration>",
                "<timeDuration>3</timeDuration>",
                "<timeDuration></timeDuration>",
                "<timeDate>tomorrow</timeDate>",
                "<timeCycle>every day</timeCycle>"
            })
    void aTimeThatCanNotBeReadIsNamed(String time) {
        assertThat(faults(timer(time)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line(org.zayavka.shared.Language.EN))
                        .startsWith("a.bpmn · wait: the time “")
                        .contains("can't be read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<timeDuration>P3D</timeDuration>",
                "<timeDuration>PT30M</timeDuration>",
                "<timeDuration>${patience}</timeDuration>",
                "<timeDate>2026-11-24T12:00:00Z</timeDate>",
                "<timeDate>2020-01-01T12:00:00</timeDate>",
                "<timeDate>${solutionDue}</timeDate>",
                "<timeCycle>R3/PT10M</timeCycle>",
                "<timeCycle>0 0 9 ? * MON-FRI</timeCycle>"
            })
    void aTimeAsTheEngineReadsItIsFine(String time) {
        assertThat(faults(timer(time))).isEmpty();
    }

    @Test
    void aQuestionWithADefaultAnswerAndAWaitForAMessageAreFine() {
        assertThat(faults("<exclusiveGateway id='wait' default='no'/>")).isEmpty();
        assertThat(faults("<receiveTask id='wait' messageRef='message'/>")).isEmpty();
        assertThat(faults(
                        "<intermediateThrowEvent id='wait'><messageEventDefinition id='m'/></intermediateThrowEvent>"))
                .isEmpty();
    }

    private static String timer(String time) {
        return "<intermediateCatchEvent id='wait'><timerEventDefinition id='t'>" + time
                + "</timerEventDefinition></intermediateCatchEvent>";
    }

    private static List<Fault> faults(String element) {
        var model = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                  <message id='message' name='asked'/>
                  <process id='p' isExecutable='true'>
                    %s
                    <sequenceFlow id='yes' sourceRef='wait' targetRef='end'>
                      <conditionExpression>${a}</conditionExpression></sequenceFlow>
                    <sequenceFlow id='no' sourceRef='wait' targetRef='end'>
                      <conditionExpression>${b}</conditionExpression></sequenceFlow>
                    <endEvent id='end'/>
                  </process>
                </definitions>
                """.replace("%s", element);
        var faults = new Faults("a.bpmn");
        WaitCheck.run(ProcessCheck.read(model.getBytes(StandardCharsets.UTF_8)), faults);
        return faults.all();
    }
}
