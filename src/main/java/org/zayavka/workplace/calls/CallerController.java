package org.zayavka.workplace.calls;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.customer.Caller;
import org.zayavka.customer.Callers;
import org.zayavka.workplace.Agent;

/** Who may be on the phone, while the operator types (S3.7). */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/callers")
class CallerController {

    private static final int SHOWN = 8;

    private final Callers callers;

    CallerController(Callers callers) {
        this.callers = callers;
    }

    /** @param language of the conversation, {@code ru} or {@code en} */
    record Suggested(String name, String company, String contract, String phone, String language) {}

    @GetMapping
    List<Suggested> find(Agent agent, @RequestParam("q") String typed) {
        CallAccess.checkTakes(agent);
        return callers.find(typed, SHOWN).stream()
                .map(CallerController::suggested)
                .toList();
    }

    private static Suggested suggested(Caller caller) {
        return new Suggested(
                caller.name(),
                caller.company(),
                caller.contract(),
                caller.phone(),
                caller.language().code());
    }
}
