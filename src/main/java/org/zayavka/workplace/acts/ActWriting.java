package org.zayavka.workplace.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.zayavka.billing.Act;
import org.zayavka.billing.Acts;
import org.zayavka.billing.PriceList;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.FileId;
import org.zayavka.shared.Files;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** Takes a finished act: pictures, paper, charges and the end of the visit, all or nothing. */
@Component
class ActWriting {

    private final Acts acts;
    private final Visits visits;
    private final PriceList prices;
    private final ActPaper paper;
    private final Files files;
    private final ActSettings settings;
    private final DeskSettings desk;
    private final Clock clock;

    ActWriting(
            Acts acts,
            Visits visits,
            PriceList prices,
            ActPaper paper,
            Files files,
            ActSettings settings,
            DeskSettings desk,
            Clock clock) {
        this.acts = acts;
        this.visits = visits;
        this.prices = prices;
        this.paper = paper;
        this.files = files;
        this.settings = settings;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param by login
     * @throws org.zayavka.shared.Faults naming each field that is wrong
     * @throws Refusal when the visit has no time, or has ended
     */
    @Transactional
    public void write(Visit visit, Map<String, String> typed, List<MultipartFile> photos, String by) {
        refuseUnlessOpen(visit);
        var act = act(visit, typed, photos, by);
        acts.write(act, files.keep(paper.write(visit, act)));
        var words = act.outcome() == VisitState.DONE ? act.work() : act.reason();
        visits.end(visit.id(), act.outcome(), words, by, act.writtenAt());
    }

    private void refuseUnlessOpen(Visit visit) {
        if (acts.find(visit.id()).isPresent()) {
            throw new Refusal(
                    "Акт этого выезда уже оформлен. Обновите страницу: он показан на ней.",
                    "The act of this visit has been written already. Reload the page: it shows it.");
        }
        if (!visit.state().hasTime()) {
            throw new Refusal(
                    "Этот выезд сейчас не назначен: " + visit.state().words(org.zayavka.shared.Language.RU)
                            + ". Написанное осталось в телефоне; позвоните диспетчеру.",
                    "This visit is not agreed now: " + visit.state().words(org.zayavka.shared.Language.EN)
                            + ". What you typed stays on the phone; call the dispatcher.");
        }
    }

    private Act act(Visit visit, Map<String, String> typed, List<MultipartFile> photos, String by) {
        var now = clock.instant();
        var read = new ActTyped(typed, desk.zone(), now);
        var outcome = read.outcome();
        var times = read.times(outcome, visit.start());
        var work = read.work(outcome);
        var reason = read.reason(outcome);
        var acceptedBy = read.acceptedBy(outcome);
        var drawn = signature(typed.getOrDefault("signature", ""), read);
        var signed = read.signed(outcome, drawn != null);
        var positions = read.positions(prices.work(now), outcome);
        var pictures = pictures(photos, read);
        read.check();
        return new Act(
                visit.id(),
                visit.ticket(),
                outcome,
                visit.agreedEngineer(),
                times.arrived(),
                times.left(),
                work,
                reason,
                acceptedBy,
                signed,
                drawn == null || signed != Act.Signed.DRAWN ? null : files.keep(drawn),
                positions,
                pictures.stream().map(this::keep).toList(),
                now,
                by);
    }

    private static byte @Nullable [] signature(String drawn, ActTyped read) {
        if (drawn.isBlank()) {
            return null;
        }
        var bytes = Pictures.signature(drawn);
        if (bytes.isEmpty()) {
            read.fault(
                    "signature",
                    "Подпись не читается: сотрите её и нарисуйте ещё раз.",
                    "The signature can't be read: clear it and draw it again.");
        }
        return bytes.orElse(null);
    }

    private record Picture(String type, byte[] bytes) {}

    private List<Picture> pictures(List<MultipartFile> photos, ActTyped read) {
        var sent = photos.stream().filter(photo -> !photo.isEmpty()).toList();
        if (sent.size() > settings.maxPhotos()) {
            read.fault(
                    "photos",
                    "Не больше " + settings.maxPhotos() + " фото, сейчас " + sent.size() + ".",
                    "No more than " + settings.maxPhotos() + " photos, there are " + sent.size() + ".");
            return List.of();
        }
        var pictures = new ArrayList<Picture>();
        for (var photo : sent) {
            var picture = picture(photo, read);
            if (picture != null) {
                pictures.add(picture);
            }
        }
        return pictures;
    }

    private @Nullable Picture picture(MultipartFile photo, ActTyped read) {
        var name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
        if (photo.getSize() > settings.maxPhotoSize().toBytes()) {
            read.fault(
                    "photos",
                    "«" + name + "» больше " + settings.maxPhotoSize().toMegabytes() + " МБ: уменьшите фото.",
                    "“" + name + "” is larger than " + settings.maxPhotoSize().toMegabytes() + " MB: make it smaller.");
            return null;
        }
        var bytes = bytes(photo);
        var type = Pictures.type(bytes);
        if (type.isEmpty()) {
            read.fault(
                    "photos",
                    "«" + name + "» — не фото: подходят JPEG, PNG, WebP и HEIC.",
                    "“" + name + "” is no photo: JPEG, PNG, WebP and HEIC will do.");
        }
        return type.map(known -> new Picture(known, bytes)).orElse(null);
    }

    private static byte[] bytes(MultipartFile photo) {
        try {
            return photo.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Act.Photo keep(Picture picture) {
        FileId file = files.keep(picture.bytes());
        return new Act.Photo(picture.type(), picture.bytes().length, file);
    }
}
