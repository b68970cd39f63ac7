package org.zayavka.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimKey;
import org.zayavka.claim.ClaimSignature;
import org.zayavka.claim.ClaimSource;
import org.zayavka.claim.Claims;
import org.zayavka.claim.NewClaim;
import org.zayavka.claim.NewClaimFile;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.sla.Calendars;

/** Claims that the demo desk is at work on: one for each step and each distance to its deadline (S3.10). */
final class DemoClaims {

    /** So late a timer strikes. */
    private static final Duration LATE = Duration.ofMillis(300);

    private final Claims claims;
    private final Calendars calendars;
    private final ZoneId zone;
    private final ProcessEngine engine;

    DemoClaims(Claims claims, Calendars calendars, ZoneId zone, ProcessEngine engine) {
        this.claims = claims;
        this.calendars = calendars;
        this.zone = zone;
        this.engine = engine;
    }

    /** How far one has come. */
    private enum Step {
        REGISTERED,
        ASKED,
        ACCEPTED,
        EXPLAINED,
        DECIDED,
        SIGNED
    }

    /** @param age in working days */
    private record Demo(int age, Step step, String owner, String contract, String substance, String reason) {}

    private static final List<Demo> DEMOS = List.of(
            new Demo(
                    17,
                    Step.EXPLAINED,
                    "Волкова Ирина",
                    "200-24",
                    "Дежурный инженер не перезвонил ночью, сервер стоял до утра.",
                    "deadline"),
            new Demo(
                    13,
                    Step.SIGNED,
                    "Лисицын Пётр",
                    "100-24",
                    "За один выезд выставлено два счёта. Прошу пересчитать.",
                    "billing"),
            new Demo(
                    12,
                    Step.DECIDED,
                    "Синицына Ольга Петровна",
                    "100-24",
                    "После ремонта принтер печатает полосами. Прошу вернуть деньги за работу.",
                    "quality"),
            new Demo(
                    11,
                    Step.ACCEPTED,
                    "Кузнецов Николай",
                    "300-24",
                    "Инженер разговаривал грубо и ушёл, не закончив работу.",
                    "conduct"),
            new Demo(
                    7,
                    Step.EXPLAINED,
                    "Кузнецова Вера",
                    "300-24",
                    "При замене диска пропала папка с фотографиями изделий.",
                    "damage"),
            new Demo(4, Step.ASKED, "Лисицын Пётр", "100-24", "Обещали приехать утром, приехали вечером.", "deadline"),
            new Demo(1, Step.REGISTERED, "Волкова Ирина", "200-24", "Третью неделю нет ответа о договоре.", "other"));

    void play(Instant now) {
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var striking = jobs.isActive();
        var ahead = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
        jobs.shutdown();
        try {
            DEMOS.forEach(demo -> play(demo, now));
        } finally {
            ClockUtil.offset(ahead);
            engine.getIdentityService().clearAuthentication();
            if (striking) {
                jobs.start();
            }
        }
    }

    private void play(Demo demo, Instant now) {
        var arrived = arrived(demo.age, now);
        ClockUtil.setCurrentTime(Date.from(arrived));
        var claim = claims.register(written(demo, arrived)).id();
        if (demo.step == Step.ASKED) {
            submit(claim, "userTask_checkClaim", "svetlana", at(arrived, 1), Map.of("checkOutcome", "ask"));
        }
        if (demo.step.compareTo(Step.ACCEPTED) >= 0) {
            submit(
                    claim,
                    "userTask_checkClaim",
                    "svetlana",
                    at(arrived, 1),
                    Map.of("checkOutcome", "accept", "claimReason", demo.reason));
        }
        if (demo.step.compareTo(Step.EXPLAINED) >= 0) {
            submit(
                    claim,
                    "userTask_explainClaim",
                    "galina",
                    at(arrived, 4),
                    Map.of(
                            "explanation",
                            "Заявку передали между сменами, и никто не записал обещания.",
                            "justified",
                            "yes"));
        }
        decide(claim, demo, arrived);
        strike(claim, now);
    }

    private void decide(ClaimId claim, Demo demo, Instant arrived) {
        if (demo.step.compareTo(Step.DECIDED) < 0) {
            return;
        }
        submit(
                claim,
                "userTask_decideClaim",
                "sergey",
                at(arrived, 8),
                Map.of(
                        "claimOutcome",
                        "partly",
                        "compensation",
                        "1500",
                        "decisionReasons",
                        "Вернуть стоимость работы, извиниться."));
        if (demo.step == Step.SIGNED) {
            submit(
                    claim,
                    "userTask_signLetter",
                    "sergey",
                    at(arrived, 9),
                    Map.of("letterText", "Претензия удовлетворена частично.", "signDecision", "sign"));
        }
    }

    /** What is due before comes first, as it would have been. */
    private void submit(ClaimId claim, String step, String login, Instant at, Map<String, Object> form) {
        strike(claim, at);
        ClockUtil.setCurrentTime(Date.from(at));
        as(login);
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(claim.toString())
                .taskDefinitionKey(step)
                .singleResult();
        engine.getFormService().submitTaskForm(task.getId(), form);
        engine.getIdentityService().clearAuthentication();
    }

    private void as(String login) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(login).list().stream()
                .map(group -> group.getId())
                .toList();
        engine.getIdentityService().setAuthentication(login, groups);
    }

    private void strike(ClaimId claim, Instant until) {
        for (var due = next(claim, until); due.isPresent(); due = next(claim, until)) {
            ClockUtil.setCurrentTime(
                    Date.from(due.get().getDuedate().toInstant().plus(LATE)));
            engine.getManagementService().executeJob(due.get().getId());
        }
    }

    private Optional<Job> next(ClaimId claim, Instant until) {
        var runtime = engine.getRuntimeService();
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(claim.toString()).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(id -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(id)
                        .timers()
                        .duedateLowerThan(Date.from(until.minus(LATE)))
                        .list()
                        .stream())
                .min(java.util.Comparator.comparing(Job::getDuedate));
    }

    /** @param age how many working days ago, today included */
    private Instant arrived(int age, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var day = today;
        var days = calendars.workingDays();
        while (days.between(day, today) < age || days.between(day.minusDays(1), day) == 0) {
            day = day.minusDays(1);
        }
        return day.atTime(11, 20).atZone(zone).toInstant();
    }

    /** So many working days later, before dinner. */
    private Instant at(Instant arrived, int workingDays) {
        var day = calendars.workingDays().plus(LocalDate.ofInstant(arrived, zone), workingDays);
        return day.atTime(10, 40).atZone(zone).toInstant();
    }

    private NewClaim written(Demo demo, Instant arrived) {
        var day = LocalDate.ofInstant(arrived, zone);
        var isWhole = demo.step != Step.ASKED;
        var fields = new ClaimFields(
                demo.owner,
                demo.contract,
                "+7 495 000-00-09",
                demo.substance,
                day.minusDays(2),
                null,
                isWhole ? "Зимин" : "",
                demo.step == Step.SIGNED ? AnswerWay.LETTER : AnswerWay.EMAIL,
                demo.step == Step.SIGNED ? "101000, г. Примерск, ул. Полевая, д. 3" : "",
                "",
                new EmailAddress("claims-demo@example.com"));
        return new NewClaim(
                ClaimSource.PAPER,
                arrived,
                fields,
                Language.RU,
                isWhole ? List.of(signature()) : List.of(),
                isWhole ? ClaimSignature.SCAN : null,
                null,
                null,
                null,
                "svetlana",
                ClaimKey.NONE);
    }

    private static NewClaimFile signature() {
        var picture = new BufferedImage(400, 160, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 160);
        pen.setColor(new Color(0x1f3a93));
        pen.setStroke(new BasicStroke(3));
        for (int x = 40; x < 340; x += 60) {
            pen.drawArc(x, 40, 70, 80, 20, 250);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new NewClaimFile(ClaimFile.Kind.SIGNATURE, "Подпись.png", "image/png", bytes.toByteArray());
    }
}
