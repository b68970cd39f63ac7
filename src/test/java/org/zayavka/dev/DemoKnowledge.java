package org.zayavka.dev;

import java.util.List;
import org.zayavka.knowledge.AnswerChanges;
import org.zayavka.knowledge.AnswerData;
import org.zayavka.knowledge.ArticleChanges;
import org.zayavka.knowledge.ArticleData;
import org.zayavka.knowledge.Articles;
import org.zayavka.knowledge.CannedAnswers;
import org.zayavka.shared.Language;

/** Invented answers and instructions, in both languages. */
final class DemoKnowledge {

    private static final String AUTHOR = "galina";

    private final AnswerChanges answers;
    private final ArticleChanges articles;
    private int place;

    private DemoKnowledge(AnswerChanges answers, ArticleChanges articles) {
        this.answers = answers;
        this.articles = articles;
    }

    static void addTo(
            CannedAnswers answers, AnswerChanges answerChanges, Articles articles, ArticleChanges articleChanges) {
        var demo = new DemoKnowledge(answerChanges, articleChanges);
        if (answers.isEmpty()) {
            demo.russianAnswers();
            demo.englishAnswers();
        }
        if (articles.isEmpty()) {
            demo.russianArticles();
            demo.englishArticles();
        }
    }

    private void russianAnswers() {
        answer(Language.RU, "", "Взяли в работу", """
                Здравствуйте, {requester.name}!

                Занимаемся вашей заявкой № {ticket.number}. Решим до {solution.due}, о результате напишем.""");
        answer(Language.RU, "support", "Нужен номер AnyDesk", """
                Чтобы подключиться к вашему компьютеру, нам нужен номер AnyDesk: запустите программу и пришлите девять \
                цифр из красного поля. Не закрывайте её, пока мы не закончим.""");
        answer(Language.RU, "support", "Пришлите снимок экрана", """
                Пришлите, пожалуйста, снимок экрана с ошибкой: клавиши Win + Shift + S, затем вставьте его в ответ на \
                это письмо.""");
        answer(Language.RU, "support", "Перезагрузка роутера", """
                Выключите роутер из розетки, подождите тридцать секунд и включите снова. Через три минуты проверьте, \
                появился ли интернет, и ответьте на это письмо.""");
        answer(Language.RU, "support", "Сброс пароля", """
                Новый временный пароль передадим по телефону, указанному в договоре: по почте пароли мы не посылаем. \
                В какое время удобно позвонить?""");
        answer(Language.RU, "", "Согласовать время визита", """
                Для этой работы нужен выезд инженера. Мы выезжаем по рабочим дням с 10:30 до 17:00. Напишите, когда \
                удобно, кто встретит инженера и его мобильный телефон.""");
        answer(Language.RU, "billing", "Закрывающие документы", """
                Акт и счёт за прошлый месяц отправляем до пятого числа. Если нужен экземпляр раньше, напишите, на какой \
                адрес.""");
        answer(Language.RU, "billing", "Оплата не видна", """
                Платёж приходит к нам на следующий рабочий день. Если прошло больше, пришлите платёжное поручение с \
                отметкой банка: найдём его по нему.""");
    }

    private void englishAnswers() {
        answer(Language.EN, "", "We are on it", """
                Hello {requester.name},

                We are working on your ticket no. {ticket.number}. We will solve it by {solution.due} and write to you.""");
        answer(Language.EN, "support", "AnyDesk number needed", """
                To connect to your computer we need its AnyDesk number: start the program and send us the nine digits in \
                the red field. Please keep it open until we are done.""");
        answer(Language.EN, "support", "Send a screenshot", """
                Please send a screenshot of the error: press Win + Shift + S and paste it into your reply.""");
        answer(Language.EN, "support", "Restart the router", """
                Unplug the router, wait thirty seconds and plug it in again. After three minutes check whether you are \
                online, and reply to this letter.""");
        answer(Language.EN, "billing", "Where is my invoice", """
                We send the act and the invoice of the last month by the fifth. If you need a copy earlier, tell us the \
                address.""");
    }

    private void russianArticles() {
        article(Language.RU, "Принтер не печатает", """
                1. Проверьте, включён ли принтер и есть ли в нём бумага.
                2. Откройте **Параметры → Принтеры и сканеры**, выберите принтер, затем **Очередь печати**, и удалите всё, \
                что в ней стоит.
                3. Выключите принтер на минуту и напечатайте пробную страницу.

                Если лампочка мигает жёлтым, откройте крышку: чаще всего застряла бумага.""", "печать", "МФУ", "сканер");
        article(Language.RU, "Почта не отправляется", """
                1. Проверьте интернет: открывается ли любой сайт.
                2. В почтовой программе сервер исходящей почты — `smtp.example.com`, порт 465, шифрование SSL.
                3. Письмо с вложениями больше 25 МБ не уйдёт: положите файл в общую папку и пришлите ссылку.

                Если почта вернулась с ошибкой, пришлите нам её текст целиком.""", "письма", "Outlook", "почтовый ящик");
        article(Language.RU, "Нет интернета в офисе", """
                1. Посмотрите на роутер: лампочка **WAN** должна гореть.
                2. Выключите его из розетки на тридцать секунд.
                3. Если через три минуты сети нет, позвоните нам: проверим линию.""", "сеть", "роутер", "связь");
        article(Language.RU, "Как сменить пароль учётной записи", """
                Нажмите **Ctrl + Alt + Delete** и выберите **Изменить пароль**. В пароле не меньше двенадцати знаков.

                Забытый пароль сбрасывает инженер: позвоните с телефона, указанного в договоре.""", "вход", "логин", "доступ");
        article(Language.RU, "Подключение к удалённому рабочему столу", """
                1. Запустите VPN и дождитесь зелёного значка.
                2. Откройте **Подключение к удалённому рабочему столу** и введите имя своего компьютера.

                Ошибка «имя не найдено» значит, что VPN не подключён.""", "VPN", "удалёнка", "RDP");
        article(Language.RU, "Медленно работает 1С", """
                Закройте лишние окна 1С и перезапустите программу. Если медленно у всех, напишите, с какого времени и \
                какое действие тянется дольше всего: посмотрим сервер.""", "база", "тормозит", "бухгалтерия");
    }

    private void englishArticles() {
        article(Language.EN, "The printer does not print", """
                1. Check that the printer is on and has paper.
                2. Open **Settings → Printers & scanners**, choose the printer, then **Open print queue**, and delete what \
                stands there.
                3. Switch it off for a minute and print a test page.""", "printing", "scanner", "paper jam");
        article(Language.EN, "Mail is not sent", """
                1. Check that you are online.
                2. The outgoing server is `smtp.example.com`, port 465, SSL.
                3. A letter with more than 25 MB of files will not leave: put the file into the shared folder and send a \
                link.""", "email", "Outlook", "mailbox");
        article(Language.EN, "How to change your password", """
                Press **Ctrl + Alt + Delete** and choose **Change a password**: twelve characters at least.

                A forgotten password is reset by an engineer: call from the phone given in the contract.""", "login", "access");
    }

    private void answer(Language language, String department, String title, String text) {
        answers.add(new AnswerData(title, text, language, department, ++place, true), AUTHOR);
    }

    private void article(Language language, String title, String text, String... tags) {
        articles.add(new ArticleData(title, text, language, List.of(tags), true), AUTHOR);
    }
}
