package org.zayavka.dev.history;

import java.util.Arrays;
import java.util.List;
import org.zayavka.shared.Language;

/** What invented people write about: the subject decides the priority, as it does for real letters. */
enum Topic {
    PRINTER(
            9,
            "Не печатает принтер",
            "Горит красная лампочка, картридж меняли.",
            "Прочистили барабан, принтер печатает."),
    PASSWORD(
            9,
            "Забыт пароль от учётной записи",
            "Просьба сбросить пароль.",
            "Пароль сброшен, временный отправлен в SMS."),
    MAIL_OUT(
            6,
            "Не отправляются письма",
            "Почта пишет, что сервер не отвечает.",
            "Исправили настройки сервера отправки."),
    INTERNET(
            5,
            "Нет интернета",
            "Страницы не открываются ни в одном браузере.",
            "Перезапустили маршрутизатор, канал работает."),
    WHOLE_OFFICE(
            2, "У всех пропал доступ к общей папке", "Никто не может открыть документы.", "Вернули права на папку."),
    SERVER_DOWN(
            1,
            "Упал сервер, у всех не открывается 1С",
            "База не запускается.",
            "Освободили место на диске, база работает."),
    DEPARTMENT(3, "В отделе кадров зависла программа", "Окно не отвечает с утра.", "Обновили программу, ошибок нет."),
    CASH_DESK(2, "Касса не пробивает чеки", "Очередь, покупатели ждут.", "Заменили кабель фискального накопителя."),
    VPN(5, "Не могу подключиться по VPN из дома", "Пишет «ошибка проверки».", "Выпустили новый сертификат."),
    SLOW(6, "Медленно работает компьютер", "Долго открываются таблицы.", "Добавили память, почистили автозагрузку."),
    NEW_USER(
            6,
            "Новый сотрудник с понедельника",
            "Нужны учётная запись и почта.",
            "Учётная запись создана, пароль у руководителя."),
    LEAVER(
            3,
            "Закрыть доступ уволенному сотруднику",
            "Последний рабочий день сегодня.",
            "Доступ закрыт, почта перенаправлена."),
    RIGHTS(5, "Доступ к папке договоров", "Согласовано с директором.", "Доступ выдан на чтение и запись."),
    SIGNATURE(3, "Электронная подпись не видна", "Программа не находит сертификат.", "Переустановили драйвер ключа."),
    BANK(3, "Не запускается банк-клиент", "Нужно отправить платежи.", "Обновили модуль банка, платежи ушли."),
    MONITOR(3, "Мигает монитор", "Мигает после обеда.", "Заменили кабель монитора."),
    PHONE(3, "Не звонит телефон", "Нет гудка.", "Переключили порт коммутатора."),
    SCANNER(3, "Сканер не видит сеть", "Раньше складывал в папку.", "Прописали новый адрес папки."),
    UPDATE_1C(4, "Обновление 1С", "Вышла новая форма отчёта.", "Обновили ночью, отчёт на месте."),
    BACKUP(2, "Восстановить файл из копии", "Случайно удалили таблицу.", "Файл восстановлен из вчерашней копии."),
    SPAM(3, "Много спама", "Приходит по двадцать писем в день.", "Усилили фильтр, добавили отправителей в список."),
    VIRUS(1, "Похоже на вирус", "Файлы сменили расширение.", "Машину отключили, проверили, данные вернули из копии."),
    HOW_TO(6, "Подскажите, как настроить автоответ", "Ухожу в отпуск.", "Отправили инструкцию с картинками."),
    ADVICE(4, "Вопрос по выбору ноутбука", "Нужен для поездок.", "Отправили три варианта."),
    WISH(2, "Пожелание: второй монитор", "Не срочно.", "Заказали, привезём со следующим выездом."),
    MOVE(2, "Переезд в другой кабинет", "Три рабочих места.", "Перенесли, всё включено."),
    INVOICE(6, true, "Счёт за прошлый месяц", "Не нашли его в почте.", "Отправили счёт повторно."),
    ACT(5, true, "Акт сверки за квартал", "Просит бухгалтер.", "Акт сверки во вложении."),
    PLAN(
            2,
            true,
            "Вопрос о смене тарифа",
            "Хотим круглосуточную поддержку.",
            "Отправили условия и дополнительное соглашение."),
    PAYMENT(3, true, "Платёж не виден в балансе", "Оплатили на прошлой неделе.", "Платёж нашли и зачли."),
    EN_MAIL(4, Language.EN, "Mail does not arrive", "Nothing since this morning.", "The filter was too strict, fixed."),
    EN_ACCESS(4, Language.EN, "Access to the reports folder", "Approved by my manager.", "Access granted."),
    EN_CRASH(3, Language.EN, "Word crashes on start", "An error window opens.", "Repaired the installation."),
    EN_QUESTION(2, Language.EN, "Question about holidays of the desk", "Are you open?", "Round the clock, as agreed.");

    final int weight;
    final boolean billing;
    final Language language;
    final String subject;
    final String letter;
    final String solution;

    Topic(int weight, String subject, String letter, String solution) {
        this(weight, false, Language.RU, subject, letter, solution);
    }

    Topic(int weight, boolean billing, String subject, String letter, String solution) {
        this(weight, billing, Language.RU, subject, letter, solution);
    }

    Topic(int weight, Language language, String subject, String letter, String solution) {
        this(weight, false, language, subject, letter, solution);
    }

    Topic(int weight, boolean billing, Language language, String subject, String letter, String solution) {
        this.weight = weight;
        this.billing = billing;
        this.language = language;
        this.subject = subject;
        this.letter = letter;
        this.solution = solution;
    }

    static List<Topic> in(Language language) {
        return Arrays.stream(values())
                .filter(topic -> topic.language == language)
                .toList();
    }

    String department() {
        return billing ? "billing" : "support";
    }

    String question() {
        return language == Language.RU
                ? "Уточните, пожалуйста, когда это началось и что написано на экране."
                : "When did it begin, and what does the screen say?";
    }

    String answer() {
        return language == Language.RU
                ? "Началось сегодня утром. Снимок экрана могу показать по телефону."
                : "It began this morning. I can show you on the phone.";
    }

    String again() {
        return language == Language.RU ? "К сожалению, снова то же самое." : "Unfortunately it is the same again.";
    }

    String thanks() {
        return language == Language.RU ? "Спасибо, всё работает." : "Thank you, it works.";
    }
}
