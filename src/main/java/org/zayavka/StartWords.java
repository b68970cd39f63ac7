package org.zayavka;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a refused start says, in Russian or English by the locale of the environment; Russian where it says nothing. */
record StartWords(boolean english) {

    static StartWords ofEnvironment() {
        return of(System.getenv());
    }

    static StartWords of(Map<String, String> environment) {
        return new StartWords(Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(it -> !it.isBlank())
                .findFirst()
                .filter(it -> it.startsWith("en"))
                .isPresent());
    }

    String missing(List<String> variables) {
        var names = String.join(", ", variables);
        return english
                ? "Zayavka does not start. Not set: %s. Set them in the environment, see docs/administrator.md."
                        .formatted(names)
                : "«Заявка» не запущена. Не заданы: %s. Задайте их в окружении, см. docs/administrator.md."
                        .formatted(names);
    }

    String invalid(String variable, String reason) {
        return english
                ? "Zayavka does not start. %s is not usable: %s. See docs/administrator.md.".formatted(variable, reason)
                : "«Заявка» не запущена. Неверно задано %s: %s. См. docs/administrator.md.".formatted(variable, reason);
    }

    String shortSecret(int least) {
        return english
                ? "at least %d characters are needed".formatted(least)
                : "нужно не меньше %d знаков".formatted(least);
    }

    String noAddress(String given) {
        return english ? "«%s» is no e-mail address".formatted(given) : "«%s» — не почтовый адрес".formatted(given);
    }

    String addressTwice(String given) {
        return english ? "«%s» is given twice".formatted(given) : "«%s» указан дважды".formatted(given);
    }

    String noDatabaseUrl(String given) {
        return english
                ? "«%s» is no address of PostgreSQL, e.g. jdbc:postgresql://host:5432/zayavka".formatted(given)
                : "«%s» — не адрес PostgreSQL, пример: jdbc:postgresql://узел:5432/zayavka".formatted(given);
    }

    String noDatabase(String url, String reason) {
        return english
                ? "Zayavka does not start. The database %s can't be reached: %s".formatted(url, reason)
                : "«Заявка» не запущена. База данных %s недоступна: %s".formatted(url, reason);
    }

    String portTaken(int port) {
        return english
                ? "Zayavka does not start. Port %d is taken. Stop the other program or set SERVER_PORT.".formatted(port)
                : "«Заявка» не запущена. Порт %d занят. Остановите другую программу или задайте SERVER_PORT."
                        .formatted(port);
    }
}
