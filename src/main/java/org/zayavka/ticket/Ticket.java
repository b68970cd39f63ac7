package org.zayavka.ticket;

import static org.zayavka.ticket.State.CLOSED;
import static org.zayavka.ticket.State.SOLVED;
import static org.zayavka.ticket.State.WAITING;
import static org.zayavka.ticket.State.WORKING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/**
 * A ticket. It guards its own state: what the diagram would never ask is refused with a reason. Every change is a fact
 * in {@link #events}; what was said is in {@link #messages}. All instants are given by the caller.
 */
public final class Ticket extends TicketFacts {

    private final List<TicketEvent> events = new ArrayList<>();
    private final List<NewMessage> messages = new ArrayList<>();
    private boolean asksNext;
    private boolean planChanged;
    private String ratedWordsNow = "";

    Ticket(TicketId id, TicketData data) {
        super(id, data);
    }

    static Ticket register(TicketId id, NewTicket from, Instant now) {
        var ticket = new Ticket(id, TicketData.of(from));
        ticket.messages.add(from.first());
        ticket.happened(
                new TicketRegistered(id, now, from.subject(), from.requester().companyName(), from.wantsVisit()));
        return ticket;
    }

    // what the requester does

    /** Takes a letter of the requester; what it means depends on where the ticket stands. */
    public void receive(NewMessage message, Intent intent, Instant now) {
        receive(message, intent, false, now);
    }

    /**
     * Takes a letter of somebody else who takes part. Only the requester withdraws and confirms: the same words of
     * another say nothing for them (complaint 6).
     */
    public void receiveOfParticipant(NewMessage message, Intent intent, Instant now) {
        receive(message, intent.ofParticipant(data.state == SOLVED), true, now);
    }

    private void receive(NewMessage message, Intent intent, boolean participant, Instant now) {
        if (data.state == CLOSED && intent == Intent.THANKS) {
            // There is nothing to work on: the words are kept, the ticket stays closed (complaint 8).
            messages.add(message);
            happened(new ThanksReceived(id, now, message.author()));
            return;
        }
        refuseUnless(
                data.state != CLOSED,
                "закрыта: ответ открывает новую связанную заявку",
                "is closed: a reply opens a new one");
        messages.add(message);
        data.newsAt = now;
        happened(meaning(message.author(), intent, participant, now));
        if (intent.callsHead()) {
            callHead(message.author(), intent, now);
        }
        if (intent.declaresUrgent() && data.state != SOLVED && !data.declaredUrgent) {
            declareUrgent(message.author(), false, now);
        }
    }

    private TicketEvent meaning(String author, Intent intent, boolean participant, Instant now) {
        if (data.state == SOLVED) {
            return switch (intent) {
                case THANKS -> new ThanksReceived(id, now, author);
                case CONFIRMATION, WITHDRAWAL -> confirm(author, now);
                case NONE, URGENCY, EMERGENCY, DISSATISFACTION, NEW_QUESTION ->
                    new RequesterReplied(id, now, author, participant);
            };
        }
        if (intent == Intent.WITHDRAWAL) {
            return new RequesterWithdrew(id, now, author);
        }
        return data.state == WAITING
                ? new RequesterAnswered(id, now, author, participant)
                : new RequesterAdded(id, now, author, participant);
    }

    private SolutionConfirmed confirm(String author, Instant now) {
        data.confirmed = true;
        return new SolutionConfirmed(id, now, author);
    }

    /** @param promiseFollows whether the next step promises anew anyway */
    public void declareUrgent(String by, boolean promiseFollows, Instant now) {
        data.declaredUrgent = true;
        data.urgentSince = now;
        happened(new UrgencyDeclared(id, now, by, promiseFollows));
    }

    /** It was not urgent after all: counted again from its arrival. */
    public void withdrawUrgency(String by, Instant now) {
        if (data.declaredUrgent) {
            data.declaredUrgent = false;
            data.urgentSince = null;
            happened(new UrgencyWithdrawn(id, now, by, false));
        }
    }

    /** A letter asks for the head of the desk (S1.7). */
    public void callHead(String author, Intent why, Instant now) {
        happened(new HeadCalled(id, now, author, why.code(), HeadCalled.REQUESTER));
    }

    /** Somebody has phoned about it. */
    public void called(PhoneCallTaken call) {
        happened(call);
    }

    /**
     * The requester says how it was solved (S4.2).
     *
     * @param words those that stand beside the score now; may be empty
     * @param said the same as a message, when they are new
     */
    public void rate(TicketRated rating, String words, @Nullable NewMessage said) {
        happened(rating);
        ratedWordsNow = words;
        if (said != null) {
            messages.add(said);
        }
    }

    /** The requester has answered a quality officer on the phone (S1.8). */
    public void answerQuality(QualityAnswered answers, @Nullable NewMessage wish) {
        happened(answers);
        if (wish != null) {
            messages.add(wish);
        }
    }

    /** What it was rated with in this very transaction, by link or on the phone: 1 to 5; empty when it was not. */
    public OptionalInt ratedNow() {
        return events.stream()
                .mapToInt(event -> event instanceof TicketRated rated
                        ? rated.score()
                        : event instanceof QualityAnswered answered ? answered.score() : 0)
                .filter(score -> score > 0)
                .reduce((earlier, later) -> later);
    }

    /** What was answered on the phone in this very transaction. */
    public Optional<QualityAnswered> answeredNow() {
        return events.stream()
                .filter(QualityAnswered.class::isInstance)
                .map(QualityAnswered.class::cast)
                .reduce((earlier, later) -> later);
    }

    /** The words of the rating by link of this very transaction, also those of before that it leaves; may be empty. */
    public String ratedWordsNow() {
        return ratedWordsNow;
    }

    /** The requester has said on the phone that it is solved; of no interest where it has moved on since. */
    public void confirmByPhone(String author, Instant now) {
        if (data.state == SOLVED) {
            happened(confirm(author, now));
        }
    }

    // what agents do

    /** One of us has begun a call for the head of the desk (S1.7). */
    public void callHead(String by, String reason, Instant now) {
        happened(new HeadCalled(id, now, by, reason, HeadCalled.STAFF));
        messages.add(NewMessage.note(by, now, reason));
    }

    /** Who works on it wants the head of the desk, and goes on working (S1.7). */
    public void wantHead(String by, String reason, Instant now) {
        refuseUnless(!reason.isBlank(), "ждёт причины, зачем руководитель", "needs a reason why the head is called");
        happened(new HeadCalled(id, now, by, reason, HeadCalled.AGENT));
        messages.add(NewMessage.note(by, now, reason));
    }

    /** The call for the head of the desk of this very transaction, the last of them. */
    public Optional<HeadCalled> headCall() {
        return events.stream()
                .filter(HeadCalled.class::isInstance)
                .map(HeadCalled.class::cast)
                .reduce((earlier, later) -> later);
    }

    /** The last move of a visit in this very transaction. */
    public Optional<VisitMoved> visitMoved() {
        return events.stream()
                .filter(VisitMoved.class::isInstance)
                .map(VisitMoved.class::cast)
                .reduce((earlier, later) -> later);
    }

    public void headAnswers(String by, Instant now) {
        happened(new HeadAnswered(id, now, by));
    }

    /** Keeps what an agent filled in; what follows from it is the diagram's next step. */
    public void decide(Decision decision, String by, Instant now) {
        refuseUnless(data.state != CLOSED, "закрыта", "is closed");
        data.draft = decision.answer();
        data.duplicateOf = decision.duplicateOf();
        data.linkTo = decision.contact();
        data.linkToContract = decision.contractNumber();
        data.lastAgent = by;
        data.line = decision.line();
    }

    /**
     * A person took it, or did its task untaken: the first time is the reaction that was promised.
     *
     * @param minutes of working time that it took
     */
    public void react(String by, @Nullable Long minutes, Instant now) {
        if (data.reactedAt == null) {
            data.reactedAt = now;
            happened(new ReactionGiven(id, now, by, minutes));
        }
    }

    /** The taking was a slip of the hand: as long as the promised hour is ahead, nobody has reacted yet. */
    public void takeBackReaction(String by, Instant now) {
        if (data.reactedAt != null && promised().reactionDue().isAfter(now)) {
            data.reactedAt = null;
            happened(new ReactionTakenBack(id, now, by));
        }
    }

    /**
     * It hits more, or fewer, than was thought.
     *
     * @param promiseFollows whether the next step promises anew anyway
     */
    public void hits(Impact impact, String by, boolean promiseFollows, Instant now) {
        if (data.impact != impact) {
            happened(new ImpactChanged(id, now, data.impact.code(), impact.code(), by, promiseFollows));
            data.impact = impact;
        }
    }

    /**
     * What it is about.
     *
     * @param category empty to take it back
     */
    public void categorise(String category, String by, Instant now) {
        if (!data.category.equals(category)) {
            happened(new CategorySet(id, now, data.category, category, by));
            data.category = category;
        }
    }

    void link(TicketId other, String by, Instant now) {
        happened(new TicketLinked(id, now, other.number(), by));
    }

    void unlink(TicketId other, String by, Instant now) {
        happened(new TicketUnlinked(id, now, other.number(), by));
    }

    /** Nobody asks for anything here: the diagram's next step closes it. */
    public void markSpam(String by, Instant now) {
        refuseUnless(data.state == WORKING, "сейчас не в работе", "is not in work now");
        data.spam = true;
        happened(new MarkedAsSpam(id, now, by));
    }

    /** @param minutes of working time since it began */
    public void finishStep(
            String process, String activity, Instant began, String by, @Nullable Long minutes, Instant now) {
        happened(new StepDone(id, now, process, activity, began, by, minutes));
    }

    /** Adds an internal note or a letter of ours to the conversation. */
    public void say(NewMessage message) {
        messages.add(message);
    }

    /** Who wrote last, hears of the answer. */
    public void reply(NewMessage letter, String by) {
        refuseLettersWhenClosed();
        messages.add(letter);
        data.lastAgent = by;
    }

    /** A closed ticket takes notes only: an answer to a letter of it would open another ticket. */
    public void refuseLettersWhenClosed() {
        if (data.closing == Closing.DUPLICATE && data.duplicateOf != null) {
            throw new Refusal(
                    "Заявка № " + id + " закрыта: она повторяет заявку № " + data.duplicateOf
                            + ". Напишите заявителю там, здесь можно оставить заметку.",
                    "Ticket no. " + id + " is closed: it repeats ticket no. " + data.duplicateOf
                            + ". Write to the requester there; here you may leave a note.");
        }
        refuseUnless(
                data.state != CLOSED,
                "закрыта: писать заявителю в ней больше нельзя, ответ на такое письмо открыл бы другую заявку. Оставьте"
                        + " заметку; если заявитель напишет сам, откроется новая заявка, связанная с этой",
                "is closed: nothing more can be written to the requester in it, an answer would open another ticket."
                        + " Leave a note; if the requester writes, a new ticket opens, linked to this one");
    }

    public void identify(Requester requester, String by, Instant now) {
        data.requester = requester;
        var company = requester.company();
        var contract = requester.contract();
        happened(new RequesterIdentified(
                id,
                now,
                company == null ? null : company.value(),
                requester.companyName(),
                contract == null ? null : contract.value(),
                by));
    }

    public void prioritise(Priority priority) {
        data.priority = priority;
    }

    public void promise(Promise promise, Instant now) {
        var last = data.promise;
        // Whose contract it is may turn out late; that changes nobody's contract.
        planChanged |= last != null && !last.plan().equals(promise.plan()) && !has(RequesterIdentified.class);
        data.promise = promise;
        happened(PromiseGiven.of(this, promise, now));
    }

    /** Whether another plan of the contract brought a promise of this very transaction. */
    public boolean planChanged() {
        return planChanged;
    }

    /** Whether it was declared urgent in this very transaction. */
    public boolean becameUrgent() {
        return data.declaredUrgent && has(UrgencyDeclared.class);
    }

    /** Whether its requester has withdrawn it in this very transaction. */
    public boolean isBeingWithdrawn() {
        return has(RequesterWithdrew.class);
    }

    private boolean has(Class<? extends TicketEvent> kind) {
        return events.stream().anyMatch(kind::isInstance);
    }

    /** A letter says what is promised now. */
    public void tellPromise() {
        var promise = promised();
        data.told = new ToldPromise(promise.reactionDue(), promise.solutionDue());
    }

    public void queue(String queue, int taskPriority, Instant now) {
        data.queue = queue;
        data.taskPriority = taskPriority;
        happened(new TicketQueued(id, now, queue, taskPriority, data.line));
    }

    /** The requester hears when the queue is likely to come to this ticket (S3.5). */
    public void tellExpectedTime(Instant expected, Instant now) {
        happened(new ExpectedTimeTold(id, now, expected));
    }

    /** The requester hears that others went ahead (S3.6). */
    public void tellMovedTime(@Nullable Instant expected, Instant now) {
        happened(new ExpectedTimeMoved(id, now, expected));
    }

    /** A letter of this ticket went on as a ticket of its own (S5.4). */
    public void splitOff(TicketId fresh, String by, Instant now) {
        happened(new LetterSplitOff(id, now, fresh.number(), by));
    }

    /** Another department takes it from here, its first line to begin with; the colleagues there read why. */
    public void handOver(String department, String reason, Instant now) {
        refuseUnless(data.state == WORKING, "сейчас не в работе", "is not in work now");
        refuseUnless(
                !department.isEmpty() && !department.equals(data.department),
                "уже в этом отделе: выберите другой",
                "is with this department already: choose another one");
        refuseUnless(
                !reason.isBlank(),
                "уйдёт в другой отдел только с заметкой, почему",
                "goes to another department only with a note that says why");
        happened(new TicketHandedOver(id, now, data.department, department, reason, data.lastAgent));
        messages.add(NewMessage.note(data.lastAgent, now, reason));
        data.department = department;
        data.line = 1;
        // Of what the requester writes next only the new department hears.
        data.lastAgent = "";
    }

    /** Line 1 or line 2 has it from now on. */
    public void moveTo(int line) {
        data.line = line;
    }

    /** A task of this ticket waits for a person. */
    public void awaits(String task, String assignee) {
        data.task = task;
        data.assignee = assignee;
    }

    public void escalate(String by, Instant now) {
        // What is decided anew in the same step finds it there already.
        data.line = 2;
        happened(new TicketEscalated(id, now, by));
    }

    /** The step ends with a question to the requester, in this transaction: what else is new is told in its letter. */
    public void endsWithQuestion() {
        asksNext = true;
    }

    /** Whether a question to the requester is about to go out. */
    public boolean asksNext() {
        return asksNext;
    }

    /** Asks the requester with the words of the agent; the clocks stand from now on. */
    public void ask(Instant now) {
        refuseUnless(data.state == WORKING, "сейчас не в работе", "is not in work now");
        asksNext = false;
        data.question = data.draft;
        // What came before the question is no news to whoever asked it.
        data.newsAt = data.arrivedAt;
        data.state = WAITING;
        happened(new RequesterAsked(id, now, data.lastAgent, data.question));
    }

    public void resume(Promise promise, Instant now) {
        refuseUnless(data.state == WAITING, "не ждёт ответа заявителя", "does not wait for its requester");
        data.state = WORKING;
        data.promise = promise;
        happened(new ClockResumed(id, now, promise.solutionDue()));
    }

    /** @param minutes of working time that the solution took */
    public void solve(Outcome outcome, Instant closesAt, @Nullable Long minutes, Instant now) {
        refuseUnless(data.state == WORKING || data.state == WAITING, "уже решена", "is solved already");
        data.state = SOLVED;
        data.solution = new Solution(outcome, data.draft, data.lastAgent, now, closesAt);
        happened(new TicketSolved(id, now, outcome, data.lastAgent, closesAt, minutes));
    }

    public void reopen(Promise promise, Instant now) {
        refuseUnless(
                data.state == SOLVED,
                "не решена, открывать снова нечего",
                "is not solved, there is nothing to open again");
        data.state = WORKING;
        data.openedTimes++;
        data.promise = promise;
        happened(new TicketReopened(id, now, data.openedTimes, promise.solutionDue()));
    }

    /** The reply that reopened it meant nothing: it is solved as before, closing on the day that was announced. */
    public void restoreSolution(Instant now) {
        refuseUnless(
                data.state == WORKING && data.solution != null,
                "не была решена, возвращать нечего",
                "was not solved, there is no solution to restore");
        data.state = SOLVED;
        happened(new SolutionRestored(id, now, solved().closesAt()));
    }

    /** Ends a ticket: as spam, or with the requester's yes, if somebody has just said so, else by silence (S1.6). */
    public void close(Instant now) {
        close(data.spam ? Closing.SPAM : data.confirmed ? Closing.CONFIRMED : Closing.SILENCE, now);
    }

    public void close(Closing how, Instant now) {
        refuseUnless(data.state != CLOSED, "уже закрыта", "is closed already");
        data.state = CLOSED;
        data.closedAt = now;
        data.closing = how;
        happened(new TicketClosed(id, now, how));
    }

    /** A field visit of it was asked for, agreed, moved, cancelled, begun or ended. */
    public void visit(VisitEvent fact) {
        happened(fact);
    }

    /** Something beside the contract is paid for. */
    public void charge(PositionCharged fact) {
        happened(fact);
    }

    // what the clock and the machines do

    public void missDeadline(SlaClock clock, Instant now) {
        happened(new DeadlineMissed(id, now, clock.code(), promised().due(clock)));
    }

    public void warnOfDeadline(SlaClock clock, Instant now) {
        happened(new DeadlineNear(id, now, clock.code(), promised().due(clock)));
    }

    public void explainBreach(SlaClock clock, String reason, String comment, String by, Instant now) {
        happened(new BreachExplained(id, now, clock.code(), reason, comment, by));
    }

    public void arrivedElsewhere(String mailbox, String department, Instant now) {
        happened(new ArrivedElsewhereToo(id, now, mailbox, department));
    }

    public void fileMachineMail(NewMessage message, String reason, Instant now) {
        messages.add(message);
        happened(new MachineMailFiled(id, now, message.subject(), reason));
    }

    public void failDelivery(String recipients, String problem, Instant now) {
        data.undelivered = true;
        happened(new DeliveryFailed(id, now, recipients, problem));
    }

    public void holdLetter(String sender, String reason, Instant now) {
        happened(new LetterHeld(id, now, sender, reason));
    }

    /** Whether it was registered in this transaction. */
    boolean isFresh() {
        return !events.isEmpty() && events.get(0) instanceof TicketRegistered;
    }

    List<TicketEvent> events() {
        return events;
    }

    /** What was said since the ticket was loaded: written at the end of the transaction. */
    public List<NewMessage> messages() {
        return Collections.unmodifiableList(messages);
    }

    private void happened(TicketEvent event) {
        events.add(event);
    }

    private void refuseUnless(boolean allowed, String russian, String english) {
        if (!allowed) {
            throw new Refusal("Заявка № " + id + " " + russian + ".", "Ticket no. " + id + " " + english + ".");
        }
    }
}
