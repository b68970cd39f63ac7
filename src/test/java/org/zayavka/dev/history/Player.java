package org.zayavka.dev.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.channel.Inbox;
import org.zayavka.shared.EmailAddress;

/**
 * Plays tickets that are not over in the desk itself, so that they have their tasks and timers: letters come in, agents
 * claim, ask and solve, each at the hour of the story. The clock goes back for that; between the scenes the timers of
 * these tickets strike, each at its moment, and nobody else's.
 */
public final class Player {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** So late a timer strikes. */
    private static final Duration LATE = Duration.ofMillis(300);

    private static final Set<String> PLAYED =
            Set.of("TicketRegistered", "ReactionGiven", "RequesterAsked", "TicketEscalated", "TicketSolved");
    /** A story is left where the requester writes again; the ticket waits there. */
    private static final Set<String> LEFT = Set.of(
            "RequesterAdded",
            "RequesterAnswered",
            "RequesterReplied",
            "RequesterWithdrew",
            "ThanksReceived",
            "SolutionConfirmed",
            "TicketClosed");

    private final ProcessEngine engine;
    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Map<Story, Long> tickets = new HashMap<>();

    public Player(ProcessEngine engine, Inbox inbox, JdbcClient jdbc) {
        this.engine = engine;
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    /** @param now until when the stories are played */
    public void play(List<Unfinished> unfinished, Instant now) {
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var striking = jobs.isActive();
        var ahead = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
        jobs.shutdown();
        try {
            var others = timers(now).stream().map(Job::getId).collect(Collectors.toSet());
            scenes(unfinished, now).forEach(step -> {
                strike(step.fact.at(), others);
                play(step);
            });
            strike(now, others);
        } finally {
            ClockUtil.offset(ahead);
            engine.getIdentityService().clearAuthentication();
            if (striking) {
                jobs.start();
            }
        }
    }

    private static List<Step> scenes(List<Unfinished> unfinished, Instant now) {
        var left = new HashSet<Story>();
        return unfinished.stream()
                .flatMap(one -> one.story.facts().stream().map(fact -> new Step(one.story, fact)))
                .filter(step -> step.fact.at().isBefore(now))
                .sorted(Comparator.comparing(step -> step.fact.at()))
                .filter(step -> {
                    if (LEFT.contains(step.fact.kind()) || gaveUp(step.fact)) {
                        left.add(step.story);
                    }
                    return PLAYED.contains(step.fact.kind()) && !left.contains(step.story);
                })
                .toList();
    }

    /** That is the waiting's own timer, which strikes by itself. */
    private static boolean gaveUp(Fact fact) {
        return fact.kind().equals("TicketSolved") && fact.text("outcome").equals("NO_ANSWER");
    }

    /** What is due before the next scene. A timer that struck may have begun another one. */
    private void strike(Instant until, Set<String> others) {
        var due = next(until, others);
        while (due.isPresent()) {
            ClockUtil.setCurrentTime(
                    Date.from(due.get().getDuedate().toInstant().plus(LATE)));
            engine.getManagementService().executeJob(due.get().getId());
            due = next(until, others);
        }
    }

    private Optional<Job> next(Instant until, Set<String> others) {
        return timers(until.minus(LATE)).stream()
                .filter(timer -> !others.contains(timer.getId()))
                .findFirst();
    }

    private List<Job> timers(Instant until) {
        return engine.getManagementService()
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(until))
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private void play(Step step) {
        ClockUtil.setCurrentTime(Date.from(step.fact.at()));
        var topic = step.story.topic();
        switch (step.fact.kind()) {
            case "TicketRegistered" -> write(step.story);
            case "ReactionGiven" -> claim(step.story, step.fact.text("by"));
            case "RequesterAsked" -> submit(step, Map.of("outcome", "ask", "answer", topic.question()));
            case "TicketEscalated" -> submit(step, Map.of("outcome", "line2", "note", topic.letter));
            default -> submit(step, Map.of("outcome", "solved", "answer", topic.solution));
        }
    }

    private void write(Story story) {
        var id = story.messageId(0);
        var mailbox = new EmailAddress(story.topic().department() + "@zayavka.example");
        inbox.deliver("mail", mailbox, id, PastLetter.of(story, mailbox));
        var ticket =
                Awaitility.await("the ticket of " + id).atMost(PATIENCE).until(() -> ticket(id), number -> number > 0);
        tickets.put(story, ticket);
    }

    private long ticket(String messageId) {
        return jdbc.sql("""
                select coalesce(max(record.ticket), 0)
                from desk.inbox join desk.intake_record record on record.inbox = inbox.id
                where inbox.message_id = ? and inbox.state = 'DONE'
                """).param(messageId).query(Long.class).single();
    }

    private void claim(Story story, String agent) {
        as(agent);
        engine.getTaskService().claim(task(story), agent);
    }

    private void submit(Step step, Map<String, Object> form) {
        var task = task(step.story);
        var agent = jdbc.sql("select assignee from desk.ticket where task = ?")
                .param(task)
                .query(String.class)
                .single();
        if (agent.isEmpty()) {
            claim(step.story, step.fact.text("by"));
        } else {
            as(agent);
        }
        engine.getFormService().submitTaskForm(task, form);
    }

    private void as(String login) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(login).list().stream()
                .map(group -> group.getId())
                .toList();
        engine.getIdentityService().setAuthentication(login, groups);
    }

    private String task(Story story) {
        return jdbc.sql("select task from desk.ticket where number = ?")
                .param(tickets.get(story))
                .query(String.class)
                .single();
    }

    private record Step(Story story, Fact fact) {}
}
