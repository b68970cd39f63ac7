package org.zayavka.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.FileId;
import org.zayavka.shared.Files;
import org.zayavka.shared.Language;

/**
 * Writes all that the desk holds about a person as one ZIP: {@code data.json} for programs, {@code data.html} for
 * people, the files and the letters as they came in. Written as it is read, so its size is no matter.
 */
@Component
public class PersonExport {

    private final HoldingsReader holdings;
    private final PersonalFile data;
    private final FieldVisits visits;
    private final Files files;
    private final DeskSettings desk;
    private final Clock clock;

    PersonExport(
            HoldingsReader holdings,
            PersonalFile data,
            FieldVisits visits,
            Files files,
            DeskSettings desk,
            Clock clock) {
        this.holdings = holdings;
        this.data = data;
        this.visits = visits;
        this.files = files;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param language of the page for people */
    public void write(Person person, Language language, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, UTF_8);
        var tickets = holdings.tickets(person);
        zip.putNextEntry(new ZipEntry("data.json"));
        json(person, tickets, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("data.html"));
        html(person, tickets, language, zip);
        zip.closeEntry();
        for (var ticket : tickets) {
            for (var file : data.files(data.messages(person, ticket))) {
                put(
                        zip,
                        file.path(ticket.number()),
                        files.load(new FileId(file.file())).orElse(new byte[0]));
            }
        }
        for (var ticket : tickets) {
            if (ticket.own()) {
                acts(ticket.number(), zip);
            }
        }
        claimFiles(person, zip);
        for (var letter : data.letters(person)) {
            var raw = data.original(letter.inbox());
            if (raw.length > 0) {
                put(zip, letter.path(), raw);
            }
        }
        zip.finish();
    }

    private void acts(long ticket, ZipOutputStream zip) throws IOException {
        for (var file : visits.files(ticket)) {
            put(
                    zip,
                    "tickets/" + ticket + "/visits/" + file.name(),
                    files.load(new FileId(file.file())).orElse(new byte[0]));
        }
    }

    private void visits(JsonGenerator json, long ticket) throws IOException {
        json.writeArrayFieldStart("visits");
        for (var visit : visits.rows(ticket)) {
            json.writeStartObject();
            json.writeStringField("state", visit.state());
            json.writeStringField("start", text(visit.start()));
            json.writeStringField("address", visit.address());
            json.writeStringField("intercom", visit.intercom());
            json.writeStringField("responsible", visit.responsible());
            json.writeStringField("phone", visit.phone());
            json.writeStringField("email", visit.email());
            json.writeStringField("notes", visit.notes());
            json.writeStringField("work", visit.work());
            json.writeStringField("acceptedBy", visit.acceptedBy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }

    private void json(Person person, List<Holdings.Touched> tickets, OutputStream zip) throws IOException {
        try (var json = Json.MAPPER.getFactory().createGenerator(staysOpen(zip)).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("madeAt", clock.instant().toString());
            json.writeStringField("address", person.address().value());
            list(json, "names", person.names());
            list(json, "phones", person.phones());
            json.writeFieldName("register");
            json.writeStartArray();
            for (var row : data.register(person)) {
                json.writeStartObject();
                for (var field : row.entrySet()) {
                    json.writeStringField(field.getKey(), String.valueOf(field.getValue()));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            events(json, "changesInTheRegister", data.changes(person));
            json.writeArrayFieldStart("tickets");
            for (var ticket : tickets) {
                ticket(json, person, ticket);
            }
            json.writeEndArray();
            letters(json, person);
            calls(json, person);
            claims(json, person);
            json.writeEndObject();
        }
    }

    private void ticket(JsonGenerator json, Person person, Holdings.Touched touched) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", touched.number());
        json.writeBooleanField("own", touched.own());
        if (touched.own()) {
            var ticket = data.ticket(touched.number());
            json.writeStringField("subject", ticket.subject());
            json.writeStringField("state", ticket.state());
            json.writeStringField("company", ticket.companyName());
            json.writeStringField("requester", ticket.requesterName());
            json.writeStringField("requesterAddress", ticket.requesterAddress());
            json.writeStringField("priority", ticket.priority());
            json.writeStringField("arrivedAt", text(ticket.arrivedAt()));
            json.writeStringField("solvedAt", text(ticket.solvedAt()));
            json.writeStringField("closedAt", text(ticket.closedAt()));
            json.writeStringField("solution", ticket.solution());
            events(json, "events", data.events(touched.number()));
            visits(json, touched.number());
        }
        messages(json, person, touched);
        json.writeEndObject();
    }

    private static void events(JsonGenerator json, String name, List<PersonalFile.EventRow> events) throws IOException {
        json.writeArrayFieldStart(name);
        for (var event : events) {
            json.writeStartObject();
            json.writeStringField("at", text(event.at()));
            json.writeStringField("kind", event.kind());
            json.writeFieldName("facts");
            json.writeTree(Json.read(event.facts()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void messages(JsonGenerator json, Person person, Holdings.Touched ticket) throws IOException {
        var messages = data.messages(person, ticket);
        var attached = data.files(messages);
        json.writeArrayFieldStart("messages");
        for (var message : messages) {
            json.writeStartObject();
            json.writeStringField("direction", message.direction());
            json.writeStringField("author", message.author());
            json.writeStringField("address", message.address());
            json.writeStringField("at", text(message.at()));
            json.writeStringField("subject", message.subject());
            json.writeStringField("text", message.text());
            list(
                    json,
                    "files",
                    attached.stream()
                            .filter(file -> file.message() == message.id())
                            .map(file -> file.path(ticket.number()))
                            .toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void letters(JsonGenerator json, Person person) throws IOException {
        json.writeArrayFieldStart("letters");
        for (var letter : data.letters(person)) {
            json.writeStartObject();
            json.writeStringField("at", text(letter.at()));
            json.writeStringField("subject", letter.subject());
            json.writeStringField("outcome", letter.outcome());
            json.writeStringField(
                    "ticket", letter.ticket() == null ? null : letter.ticket().toString());
            json.writeStringField("file", letter.path());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void calls(JsonGenerator json, Person person) throws IOException {
        json.writeArrayFieldStart("calls");
        for (var call : data.calls(person)) {
            json.writeStartObject();
            json.writeStringField("at", text(call.at()));
            json.writeStringField("name", call.name());
            json.writeStringField("phone", call.phone());
            json.writeStringField("about", call.about());
            json.writeStringField("solution", call.solution());
            json.writeStringField("note", call.note());
            json.writeStringField("outcome", call.outcome());
            json.writeStringField("recording", call.recording());
            json.writeStringField(
                    "ticket", call.ticket() == null ? null : call.ticket().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void claims(JsonGenerator json, Person person) throws IOException {
        json.writeArrayFieldStart("claims");
        for (var claim : data.claims(person)) {
            json.writeStartObject();
            json.writeNumberField("number", claim.number());
            json.writeStringField("arrivedAt", text(claim.arrivedAt()));
            json.writeStringField("ownerName", claim.ownerName());
            json.writeStringField("contractNumber", claim.contractNumber());
            json.writeStringField("contactPhone", claim.contactPhone());
            json.writeStringField("substance", claim.substance());
            json.writeStringField("specialist", claim.specialist());
            json.writeStringField("postalAddress", claim.postalAddress());
            json.writeStringField("fax", claim.fax());
            json.writeStringField("email", claim.email());
            json.writeStringField("outcome", claim.outcome());
            json.writeStringField("answer", claim.answer());
            json.writeStringField("letters", claim.letters());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void claimFiles(Person person, ZipOutputStream zip) throws IOException {
        for (var claim : data.claims(person)) {
            for (var file : data.claimFiles(claim.number())) {
                put(
                        zip,
                        "claims/C-" + claim.number() + "/" + file.path(0).substring("files/0/".length()),
                        files.load(new FileId(file.file())).orElse(new byte[0]));
            }
        }
    }

    private static void list(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private void html(Person person, List<Holdings.Touched> tickets, Language language, OutputStream zip)
            throws IOException {
        var page = new PersonPage(new OutputStreamWriter(staysOpen(zip), UTF_8), language, desk.zone());
        page.begin(person, clock.instant(), data.register(person));
        for (var touched : tickets) {
            var messages = data.messages(person, touched);
            page.ticket(touched, touched.own() ? data.ticket(touched.number()) : null);
            for (var message : messages) {
                page.message(message, data.files(List.of(message)), touched.number());
            }
        }
        page.letters(data.letters(person));
        page.calls(data.calls(person));
        page.claims(data.claims(person));
        page.end();
    }

    /** Writers close what they write to; the archive goes on. */
    private static OutputStream staysOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
