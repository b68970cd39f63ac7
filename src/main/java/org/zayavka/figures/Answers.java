package org.zayavka.figures;

import java.util.Locale;

/** What requesters answered, by link and on the phone, as rows {@code t} of whom the answers are about. */
final class Answers {

    /** One row for each answer; a requester who rated by link and was phoned has answered twice. */
    static final String ROWS = """
            (select ticket, rated_on as day, changed_at as at, score, null::smallint as recommends, words, 'link' as how,
                    agent, queue, plan, priority, company, company_name
               from desk.rating
             union all
             select ticket, answered_on, ended_at, score, recommends, wish, 'phone', agent, queue, plan, priority,
                    company, company_name
               from desk.quality_call where answered_on is not null) as t
            """;

    private Answers() {}

    /** What they are grouped by: the first day of their period, or a value of the axis. */
    static String key(ReportRequest request) {
        return switch (request.axis()) {
            case "" ->
                "date_trunc('%s', t.day)::date::text"
                        .formatted(request.grain().code().toLowerCase(Locale.ROOT));
            case "company" -> "coalesce(t.company::text, t.company_name)";
            default -> "t." + request.axis();
        };
    }
}
