package org.zayavka.workplace.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.billing.Act;
import org.zayavka.billing.Acts;
import org.zayavka.billing.Charges;
import org.zayavka.billing.PriceList;
import org.zayavka.shared.Files;
import org.zayavka.support.DeskTest;
import org.zayavka.support.FieldVisits;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** S3.3, S3.9: the engineer writes the act, and what it says becomes paper, charges and the end of the visit. */
@NullUnmarked
@DeskTest
class ActPagesTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Map<String, TasklistSession> SESSIONS = new HashMap<>();

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    @Autowired
    Engineers engineers;

    @Autowired
    PriceList prices;

    @Autowired
    Charges charges;

    @Autowired
    Acts acts;

    @Autowired
    Files files;

    private FieldVisits cases;
    private VisitId visit;

    @BeforeEach
    void aVisit() {
        new Staff(identities)
                .with("actfedor", "field")
                .with("actfilipp", "field")
                .with("actdina", "dispatcher")
                .with("actanna", "line1");
        cases = new FieldVisits(jdbc, engineers, prices).prices();
        visit = cases.agreed("actfedor", Instant.now().minusSeconds(600));
    }

    @Test
    void theEngineerFinishesTheVisitWithPaperAndCharges() throws IOException {
        var answer = send("actfedor", done());

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        var act = acts.find(visit).orElseThrow();
        assertThat(act.outcome()).isEqualTo(VisitState.DONE);
        assertThat(act.sum()).isEqualByComparingTo("3600.75");
        assertThat(act.signed()).isEqualTo(Act.Signed.DRAWN);
        assertThat(act.photos()).singleElement().extracting(Act.Photo::type).isEqualTo("image/png");
        assertThat(visits.get(visit).state()).isEqualTo(VisitState.DONE);
        assertThat(charges.ofVisit(visit)).singleElement().satisfies(charge -> {
            assertThat(charge.item()).isEqualTo("2.1");
            assertThat(charge.amount()).isEqualByComparingTo(new BigDecimal("3600.75"));
        });
        assertThat(paper())
                .contains(
                        "Акт о выезде № " + visit,
                        "3 600,75 ₽",
                        "Пётр Сомов",
                        "Заменён ролик",
                        LocalDateTime.now(MOSCOW).getYear() + " г.");
        var page = Jsoup.parse(session("actfedor").page(path()).getBody()).text();
        assertThat(page).contains("работа выполнена", "Фото 1");
    }

    @Test
    void sentTwiceItIsOneActAndOneCharge() {
        send("actfedor", done());

        var again = send("actfedor", done());

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(again.getBody()).contains("уже оформлен");
        assertThat(charges.ofVisit(visit)).hasSize(1);
    }

    /** S3.4: nobody pays for work when nobody was there; the visit's process charges item 1.1. */
    @Test
    void nobodyThereNeedsAReasonAndNoSignature() {
        var typed = done();
        typed.put("outcome", "nobodyThere");
        typed.remove("signature");
        typed.remove("left");
        assertThat(send("actfedor", typed).getBody()).contains("reason");

        typed.put("reason", "Ждал 20 минут");
        var answer = send("actfedor", typed);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(visits.get(visit).state()).isEqualTo(VisitState.NOBODY_THERE);
        assertThat(acts.find(visit).orElseThrow().positions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"another, ANOTHER_NEEDED", "declined, DECLINED"})
    void endsAsTheEngineerSays(String outcome, VisitState state) {
        var typed = done();
        typed.put("outcome", outcome);
        typed.put("reason", "Нужна деталь");

        assertThat(send("actfedor", typed).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(visits.get(visit).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "outcome, '', Выберите",
        "arrived, '', когда вы приехали",
        "arrived, 2099-01-01T10:00, не наступило",
        "arrived, 2020-01-01T10:00, месяца назад",
        "arrived, вчера, не время",
        "left, '', когда вы закончили",
        "left, 2026-01-01T00:00, раньше",
        "work, ' ', что сделано",
        "acceptedBy, '', кто принял",
        "signature, '', Нужна подпись",
        "signature, 'data:image/png;base64,AAAA', не читается",
        "signature, 'data:image/svg+xml;base64,AAAA', не читается",
        "position-2.1, много, число",
        "position-2.1, -1, число",
        "position-9.9, 1, больше нет"
    })
    void saysWhatIsWrongAndKeepsNothing(String field, String value, String words) {
        var typed = done();
        typed.put(field, value);

        var answer = send("actfedor", typed);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains(words);
        assertThat(acts.find(visit)).isEmpty();
        assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedWhateverItsName() {
        var answer = send("actfedor", done(), "снимок.jpg", "<script>alert(1)</script>".getBytes());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("снимок.jpg", "не фото");
    }

    @ParameterizedTest
    @CsvSource({"actfedor, 200", "actdina, 200", "actfilipp, 403", "actanna, 403"})
    void opensToTheVisitsEngineerAndTheDispatcher(String login, int status) {
        assertThat(session(login).page(path()).getStatusCode().value()).isEqualTo(status);
    }

    @Test
    void anotherEngineerWritesNoActOfIt() {
        assertThat(send("actfilipp", done()).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(acts.find(visit)).isEmpty();
    }

    /** Hostile text stays text, and nothing is loaded from anywhere. */
    @Test
    void whatIsTypedIsTextOnThePaper() throws IOException {
        var typed = done();
        var hostile =
                "<img src=\"http://127.0.0.1:1/x.png\"> <b>жирно</b> [[${7*7}]] </style><script>alert(1)</script>";
        typed.put("work", hostile);
        typed.put("acceptedBy", "<i>Пётр</i>");

        assertThat(send("actfedor", typed).getStatusCode()).isEqualTo(HttpStatus.OK);

        assertThat(paper().replaceAll("\\s+", " "))
                .contains(
                        "<img src=\"http://127.0.0.1:1/x.png\">",
                        "<b>жирно</b>",
                        "[[${7*7}]]",
                        "<script>",
                        "<i>Пётр</i>");
    }

    @Test
    void aLongTextGoesOnOnTheNextPageWithItsNumber() throws IOException {
        var typed = done();
        typed.put("work", "Проверена линия № 7, заменён коннектор, измерено затухание — 0,3 дБ. ".repeat(100));

        assertThat(send("actfedor", typed).getStatusCode()).isEqualTo(HttpStatus.OK);

        try (var document =
                Loader.loadPDF(files.load(acts.paper(visit).orElseThrow()).orElseThrow())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document)).contains("стр. 2 / " + document.getNumberOfPages());
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                for (var font : document.getPage(page).getResources().getFontNames()) {
                    assertThat(document.getPage(page)
                                    .getResources()
                                    .getFont(font)
                                    .isEmbedded())
                            .isTrue();
                }
                var picture = new PDFRenderer(document).renderImageWithDPI(page, 80);
                Path.of("target/screenshots").toFile().mkdirs();
                ImageIO.write(
                        picture,
                        "png",
                        Path.of("target/screenshots/act-paper-" + page + ".png").toFile());
            }
        }
    }

    /** Without scripts the form shows again what was typed. */
    @Test
    void withoutScriptsNothingTypedIsLost() {
        var typed = done();
        typed.put("work", "Заменён ролик «подачи»");
        typed.put("arrived", "");

        var answer = session("actfedor").submit(path(), path(), typed);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        var page = Jsoup.parse(answer.getBody());
        assertThat(page.select("#work").text()).isEqualTo("Заменён ролик «подачи»");
        assertThat(page.select("#w-arrived").text()).contains("когда вы приехали");
        assertThat(page.select("input[name='position-2.1']").val()).isEqualTo("1,5");
    }

    @Test
    void theBoardHearsThatTheEngineerIsThere() {
        session("actfedor").submit(path(), "/desk/visits/" + visit + "/arrived", Map.of());
        session("actfedor").submit(path(), "/desk/visits/" + visit + "/arrived", Map.of());

        assertThat(visits.get(visit).state()).isEqualTo(VisitState.STARTED);
    }

    private String paper() throws IOException {
        try (var document =
                Loader.loadPDF(files.load(acts.paper(visit).orElseThrow()).orElseThrow())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private String path() {
        return "/desk/visits/" + visit + "/act";
    }

    private Map<String, String> done() {
        var typed = new HashMap<String, String>();
        var now = LocalDateTime.now(MOSCOW).truncatedTo(ChronoUnit.MINUTES);
        typed.put("outcome", "done");
        typed.put("arrived", now.minusMinutes(50).toString());
        typed.put("left", now.toString());
        typed.put("work", "Заменён ролик подачи");
        typed.put("position-2.1", "1,5");
        typed.put("position-2.10", "");
        typed.put("acceptedBy", "Пётр Сомов");
        typed.put("signature", "data:image/png;base64," + Base64.getEncoder().encodeToString(png()));
        return typed;
    }

    private static byte[] png() {
        var picture = new BufferedImage(200, 80, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(java.awt.Color.BLACK);
        pen.drawLine(10, 60, 190, 20);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ResponseEntity<String> send(String login, Map<String, String> typed) {
        return send(login, typed, "фото.png", png());
    }

    private ResponseEntity<String> send(String login, Map<String, String> typed, String name, byte[] photo) {
        var session = session(login);
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(String.valueOf(session.page("/desk/search?q=x").getBody()));
        var form = new LinkedMultiValueMap<String, Object>();
        typed.forEach(form::add);
        form.add("_csrf", token.find() ? token.group(1) : "");
        form.add("photos", new ByteArrayResource(photo) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.exchange(
                RequestEntity.post(path())
                        .header(HttpHeaders.COOKIE, session.cookies())
                        .accept(MediaType.APPLICATION_JSON)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form),
                String.class);
    }

    private TasklistSession session(String login) {
        return SESSIONS.computeIfAbsent(login, it -> new TasklistSession(http, it));
    }
}
