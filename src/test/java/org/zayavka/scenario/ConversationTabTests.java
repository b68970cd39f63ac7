package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What an agent sees and does in the tab beside the form of Tasklist. */
class ConversationTabTests extends TasklistScenario {

    private static final String LONG =
            "После обновления драйвера многофункциональное устройство в бухгалтерии на втором"
                    + " этаже перестало печатать двусторонние документы: на экране появляется сообщение о переполнении"
                    + " буфера, хотя в очереди печати только одно задание.\n\nПерезагружали и устройство, и компьютер, не"
                    + " помогло. Ссылка на журнал: https://files.romashka.example/журналы/2026/ноябрь/оченьдлинноеимяфайла"
                    + "безпробеловкотороенигденепереносится.txt";

    /** S4.3: letter, quote, attachments, decisions and who asks, beside the form. */
    @Test
    void anAgentReadsTheWholeConversationInTheTab() throws IOException {
        olga.letter("Не печатает двусторонние документы", LONG + "\n\n> Мы заменили картридж.\n> Проверьте печать.")
                .attaching("снимок экрана.png", picture())
                .attaching("акт осмотра.pdf", pdf())
                .send();
        var number = olga.awaitsAnswerTo("Не печатает двусторонние").number();

        at(anna, desk -> {
            var page = desk.page();
            var problems = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    problems.add(message.text());
                }
            });
            desk.open(number);

            var tab = desk.tab();
            assertThat(tab.locator(".desk-head")).containsText("№ " + number);
            var letter = tab.locator("article.desk-in");
            assertThat(letter).containsText("перестало печатать двусторонние документы");
            assertThat(letter.locator(".desk-fold .desk-text")).isHidden();
            letter.getByText("Цитата").click();
            assertThat(letter.locator(".desk-fold .desk-text")).isVisible();
            assertThat(tab.locator("article.desk-out")).containsText("отправлено");
            assertThat(tab.locator(".desk-card")).containsText("ООО «Ромашка»");
            assertThat(tab.locator(".desk-card")).containsText("осталось");
            tab.locator(".desk-happened .btn-link").first().click();
            tab.locator(".desk-happened summary").first().click();
            assertThat(tab.locator(".desk-why[open]")).containsText("Таблица");
            desk.picture("tab-1400");

            Desktop.button(letter, "Увеличить: снимок экрана.png").click();
            assertThat(page.locator("dialog img.desk-large")).isVisible();
            page.keyboard().press("Escape");
            Desktop.button(letter, "Посмотреть: акт осмотра.pdf").click();
            assertThat(page.locator("dialog canvas")).isVisible();
            desk.picture("tab-pdf");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).hasCount(0);

            page.keyboard().press("Shift+Slash");
            assertThat(page.locator("dialog")).containsText("следующая заявка в списке");
            page.keyboard().press("Escape");
            assertThat(problems).as("errors in the browser's console").isEmpty();
        });
    }

    /** Complaint 4: what is new appears by itself, and the reader's place stays. */
    @Test
    void whatIsNewAppearsWithoutReloading() {
        olga.letter("Мигает монитор", "Мигает с утра.").send();
        var answer = olga.awaitsAnswerTo("Мигает монитор");

        at(anna, 1280, desk -> {
            var page = desk.page();
            desk.open(answer.number());
            assertThat(page.locator("article.desk-in")).hasCount(1);

            olga.letter("", "Теперь мигает и второй.").replyingTo(answer).send();

            var fresh = page.locator("article.desk-fresh");
            assertThat(fresh).containsText("Теперь мигает и второй.", new ContainsTextOptions().setTimeout(30_000));
            desk.picture("tab-1280-new");
        });
    }

    /** S4.5, complaint 13: taken, answered and noted without leaving the tab; what is begun is kept. */
    @Test
    void anAgentTakesATicketAndAnswersFromTheKeyboard() {
        olga.letter("Шумит сервер", "Гудит с ночи.").send();
        var number = olga.awaitsAnswerTo("Шумит сервер").number();

        at(anna, desk -> {
            var page = desk.page();
            var tab = desk.open(number).tab();
            Desktop.button(tab, "Взять").click();
            assertThat(tab.locator(".desk-head")).containsText("исполнитель — Анна Крылова");
            assertThat(Desktop.button(tab, "Отменить")).isVisible();
            assertThat(page.locator(".task-details")).containsText("Анна Крылова");

            page.keyboard().press("r");
            assertThat(page.getByLabel("Текст ответа")).isFocused();
            page.getByLabel("Текст ответа").fill("Приедем сегодня.");
            assertThat(tab).containsText("черновик сохранён");
            desk.picture("tab-reply");
            page.keyboard().press("Control+Enter");
            assertThat(tab.locator("article.desk-out").first()).containsText("Приедем сегодня.");

            page.locator("body").press("n");
            page.getByLabel("Текст заметки").fill("Взять запасной вентилятор.");
            page.keyboard().press("Control+Enter");
            assertThat(tab.locator("article.desk-note").first()).containsText("Взять запасной вентилятор.");
        });

        olga.awaits(letter -> letter.text().contains("Приедем сегодня."));
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xDD, 0xE8, 0xF5));
        graphics.fillRect(0, 0, 640, 400);
        graphics.setColor(Color.RED);
        graphics.fillOval(250, 130, 140, 140);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** One page with a line of text; readers rebuild the missing table of objects. */
    private static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
                4 0 obj<</Length 44>>stream
                BT /F 24 Tf 40 100 Td (Printer report) Tj ET
                endstream endobj
                5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
