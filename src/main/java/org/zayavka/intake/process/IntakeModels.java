package org.zayavka.intake.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Machine;
import org.zayavka.intake.Proof;
import org.zayavka.intake.SenderRole;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.DecisionContract.AnyText;
import org.zayavka.shared.DecisionContract.Branched;
import org.zayavka.shared.DecisionContract.OneOf;
import org.zayavka.shared.FormContract;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.ProcessContract;
import org.zayavka.ticket.Intent;

/** What the reception reads from its table and its form, and the process it begins. */
@Component
class IntakeModels implements ModelContracts {

    /** An analyst may add a kind, with a branch for it in the process. */
    private static final Branched KINDS =
            Branched.of("bounce", "automatic", "copy", "review", "answer", "wrongDepartment", "claim", "new");

    private static final OneOf DEPARTMENTS = OneOf.of("support", "billing");

    @Override
    public List<DecisionContract> decisions() {
        return List.of(new DecisionContract(
                "messageKind",
                Map.of(
                        IntakeVariables.KIND,
                        KINDS,
                        IntakeVariables.INTENT,
                        new OneOf(IntakeModels::intents),
                        IntakeVariables.RIGHT_DEPARTMENT,
                        DEPARTMENTS,
                        IntakeVariables.REASON,
                        new AnyText()),
                facts(),
                Map.of(
                        "letterTopic", OneOf.of("technical", "billing", "unclear"),
                        "letterTone", OneOf.of("insulting", "civil"),
                        "shortReply", OneOf.of("thanks", "confirmation", "withdrawal", "more", "other"),
                        "replyIntent", new OneOf(IntakeModels::intents))));
    }

    @Override
    public List<FormContract> forms() {
        return List.of(new FormContract("reviewMessage", Set.of(IntakeVariables.DECISION)));
    }

    @Override
    public List<ProcessContract> processes() {
        return List.of(ProcessContract.begunBy(IntakeMessages.ARRIVED, "receiveMessage"));
    }

    private static Map<String, OneOf> facts() {
        return Map.of(
                "machine", all(Machine.values(), machine -> machine.name().toLowerCase(Locale.ROOT)),
                "thread", OneOf.of("none", "open", "waiting", "solved", "closed", "claim"),
                "proof", all(Proof.values(), Proof::code),
                "senderRole", all(SenderRole.values(), SenderRole::code),
                "department", DEPARTMENTS);
    }

    private static <T> OneOf all(T[] values, Function<T, String> code) {
        return OneOf.of(Arrays.stream(values).map(code).toArray(String[]::new));
    }

    /** A table may also keep silent about the intent. */
    private static Set<String> intents() {
        var all = new HashSet<>(Set.of(""));
        Arrays.stream(Intent.values()).map(Intent::code).forEach(all::add);
        return all;
    }
}
