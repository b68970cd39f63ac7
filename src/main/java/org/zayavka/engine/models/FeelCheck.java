package org.zayavka.engine.models;

import java.util.Set;
import org.zayavka.engine.FeelFault;

/** Says what a cell calls in vain: FEEL itself answers null to it, and the rule would never apply. */
final class FeelCheck {

    private FeelCheck() {}

    static void tell(String decision, String cell, Set<FeelFault> found, Faults faults) {
        for (var fault : found) {
            var text = "«" + fault.text() + "»";
            var english = "“" + fault.text() + "”";
            switch (fault.kind()) {
                case UNKNOWN_FUNCTION ->
                    faults.add(
                            cell,
                            "таблица «" + decision + "»: функции " + text + " в FEEL нет; проверьте название",
                            "decision “" + decision + "”: FEEL has no function " + english + "; check the name");
                case WRONG_ARGUMENTS ->
                    faults.add(
                            cell,
                            "таблица «" + decision + "»: функция " + text
                                    + " не принимает таких аргументов; проверьте, сколько их и как они названы",
                            "decision “" + decision + "”: the function " + english
                                    + " does not take these arguments; check their number and names");
                case BROKEN_PATTERN ->
                    faults.add(
                            cell,
                            "таблица «" + decision + "»: регулярное выражение " + text + " не читается ("
                                    + fault.reason() + "); исправьте его",
                            "decision “" + decision + "”: the regular expression " + english + " can't be read ("
                                    + fault.reason() + "); correct it");
            }
        }
    }
}
