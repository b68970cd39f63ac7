package org.zayavka.figures;

import java.util.Set;
import org.zayavka.shared.Language;

/** What the reports call things, in the reader's language; a code that nobody has named yet is shown as it is. */
record Words(Language language) {

    String say(String russian, String english) {
        return language.say(russian, english);
    }

    String queue(String code) {
        return switch (code) {
            case "line1" -> say("первая линия", "line 1");
            case "line2" -> say("вторая линия", "line 2");
            case "billing" -> say("расчёты", "billing");
            case "" -> say("без очереди", "no queue");
            default -> code;
        };
    }

    /** Whether it is one of those that every desk has. */
    static boolean isQueue(String code) {
        return Set.of("line1", "line2", "billing").contains(code);
    }

    String priority(String code) {
        return switch (code) {
            case "urgent" -> say("срочный", "urgent");
            case "high" -> say("высокий", "high");
            case "normal" -> say("обычный", "normal");
            case "low" -> say("низкий", "low");
            case "" -> say("ещё не назначен", "not yet given");
            default -> code;
        };
    }

    String plan(String code) {
        return switch (code) {
            case "basic" -> say("«Базовый»", "“Basic”");
            case "standard" -> say("«Стандарт»", "“Standard”");
            case "premium" -> say("«Премиум»", "“Premium”");
            case "none", "" -> say("без договора", "no contract");
            default -> code;
        };
    }

    String agent(String login) {
        return login.isEmpty() ? say("никто", "nobody") : login;
    }

    String company(String name) {
        return name.isEmpty() ? say("компания не известна", "company unknown") : name;
    }

    /** Of a breach, as the head's form names it. */
    String reason(String code) {
        return switch (code) {
            case "noCapacity" -> say("Не хватило людей", "Too few people");
            case "waitingForThirdParty" -> say("Ждали третью сторону", "Waited for a third party");
            case "technicallyImpossible" -> say("Технически невозможно быстрее", "Technically impossible sooner");
            case "lateStart" -> say("Поздно начали", "Started late");
            case "other" -> say("Другое", "Other");
            case "" -> say("причина не записана", "no reason recorded");
            default -> code;
        };
    }

    /** What a claim is about. */
    private String claimReason(String code) {
        return switch (code) {
            case "deadline" -> say("Сроки", "Time");
            case "quality" -> say("Качество работы", "Quality of work");
            case "conduct" -> say("Поведение", "Conduct");
            case "billing" -> say("Счета и цены", "Bills and prices");
            case "damage" -> say("Ущерб", "Damage");
            case "other" -> say("Другое", "Other");
            case "" -> say("ещё не сказано", "not yet said");
            default -> code;
        };
    }

    private String claimOutcome(String code) {
        return switch (code) {
            case "granted" -> say("удовлетворена", "granted");
            case "partly" -> say("частично", "in part");
            case "refused" -> say("отказано", "refused");
            case "" -> say("ещё не решено", "not yet decided");
            default -> code;
        };
    }

    /** @param accepted whether the secretary has checked it: then it lies with the head of the desk */
    String claimState(String state, boolean accepted) {
        return switch (state) {
            case "REGISTERED" ->
                accepted
                        ? say("ждёт объяснения руководителя", "awaits the head's explanation")
                        : say("ждёт проверки секретаря", "awaits the secretary's check");
            case "INCOMPLETE" -> say("ждёт недостающих сведений", "incomplete");
            case "EXPLAINED" -> say("ждёт решения директора", "awaits the director");
            case "DECIDED" -> say("ответ готовится", "the answer is being prepared");
            default -> state;
        };
    }

    String workingMinutes() {
        return say("рабочих минут", "working minutes");
    }

    String clock(boolean reaction) {
        return reaction ? say("реакция", "reaction") : say("решение", "solution");
    }

    String period(Grain grain) {
        return switch (grain) {
            case DAY -> say("День", "Day");
            case WEEK -> say("Неделя с", "Week from");
            case MONTH -> say("Месяц", "Month");
        };
    }

    String axis(String axis) {
        return switch (axis) {
            case "company" -> say("Компания", "Company");
            case "plan" -> say("Тариф", "Plan");
            case "queue" -> say("Очередь", "Queue");
            case "agent" -> say("Сотрудник", "Agent");
            case "priority" -> say("Приоритет", "Priority");
            case "reason" -> say("О чём", "Reason");
            case "specialist" -> say("Специалист", "Specialist");
            case "outcome" -> say("Решение", "Outcome");
            default -> axis;
        };
    }

    /** The name of a value of an axis. */
    String value(String axis, String value) {
        return switch (axis) {
            case "company" -> company(value);
            case "plan" -> plan(value);
            case "queue" -> queue(value);
            case "agent" -> agent(value);
            case "priority" -> priority(value);
            case "reason" -> claimReason(value);
            case "specialist" -> value.isEmpty() ? say("не назван", "not named") : value;
            case "outcome" -> claimOutcome(value);
            default -> value;
        };
    }
}
