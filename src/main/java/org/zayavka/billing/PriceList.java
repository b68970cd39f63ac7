package org.zayavka.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.billing.PriceItem.InBoth;
import org.zayavka.customer.Entries;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Change;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Outdated;

/** The price list of work outside the contract (S3.9); every change leaves a line in the audit trail. */
@Component
public class PriceList {

    private static final Pattern ITEM = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){0,3}");
    private static final String SUBJECT = "price";

    private final JdbcClient jdbc;
    private final PriceSettings settings;
    private final DeskSettings desk;
    private final Audit audit;
    private final Clock clock;

    PriceList(JdbcClient jdbc, PriceSettings settings, DeskSettings desk, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    public static Audit.Subject subject(long id) {
        return Audit.Subject.of(SUBJECT, id);
    }

    /** The number of the list that holds. */
    public String number() {
        return settings.list();
    }

    /** All that ever held or will hold: by item, the latest price first. */
    public List<PriceItem> all() {
        return rows().stream()
                .sorted(Comparator.comparing(PriceItem::item, PriceList::inOrder)
                        .thenComparing(
                                Comparator.comparing(PriceItem::validFrom).reversed()))
                .toList();
    }

    public Optional<PriceItem> find(long id) {
        return rows().stream().filter(item -> item.id() == id).findAny();
    }

    /** What work costs at a moment, by item; the fee for late changes is no work. */
    public List<PriceItem> work(Instant at) {
        return holding(at).stream()
                .filter(item -> !item.item().equals(settings.lateVisit()))
                .toList();
    }

    /** The price of an item at a moment. */
    public Optional<PriceItem> price(String item, Instant at) {
        return holding(at).stream().filter(each -> each.item().equals(item)).findAny();
    }

    /** Number of the item of a visit that was not cancelled in time (S3.4). */
    public String lateItem() {
        return settings.lateVisit();
    }

    /** What a visit costs that is cancelled too late; empty when the list does not say. */
    public Optional<PriceItem> lateFee(Instant at) {
        return price(settings.lateVisit(), at);
    }

    private List<PriceItem> holding(Instant at) {
        var day = LocalDate.ofInstant(at, desk.zone());
        var held = new java.util.TreeMap<String, PriceItem>(PriceList::inOrder);
        rows().stream()
                .filter(item -> !item.validFrom().isAfter(day))
                .sorted(Comparator.comparing(PriceItem::validFrom))
                .forEach(item -> held.put(item.item(), item));
        return held.values().stream().filter(PriceItem::offered).toList();
    }

    private List<PriceItem> rows() {
        return jdbc.sql("select * from desk.price_item where list = :list")
                .param("list", settings.list())
                .query(PriceList::row)
                .list();
    }

    /** 2.9 before 2.10. */
    private static int inOrder(String one, String other) {
        var left = one.split("\\.");
        var right = other.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int difference = left[i].length() == right[i].length()
                    ? left[i].compareTo(right[i])
                    : Integer.compare(left[i].length(), right[i].length());
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    /** @throws Faults naming each field that can't be kept as it is */
    @Transactional
    public long add(Entries entries, String by) {
        var item = entered(entries, 0, 0);
        try {
            var id = jdbc.sql("""
                    insert into desk.price_item (list, item, title_ru, title_en, unit_ru, unit_en, price, valid_from,
                        offered)
                    values (:list, :item, :titleRu, :titleEn, :unitRu, :unitEn, :price, :validFrom, :offered)
                    returning id
                    """)
                    .params(parameters(item))
                    .param("list", settings.list())
                    .query(Long.class)
                    .single();
            audit.note(by, Change.added(subject(id), values(item)));
            return id;
        } catch (DuplicateKeyException there) {
            throw twice(item);
        }
    }

    /**
     * Corrects a price; what was charged by it stays as it was.
     *
     * @throws Faults naming each field that can't be kept as it is
     * @throws Outdated when somebody has changed it since this version
     */
    @Transactional
    public void change(long id, Entries entries, int version, String by) {
        var before = find(id).orElseThrow(() -> Faults.of("item", "Такой позиции нет.", "There is no such item."));
        var item = entered(entries, id, version);
        try {
            var written = jdbc.sql("""
                    update desk.price_item set item = :item, title_ru = :titleRu, title_en = :titleEn,
                        unit_ru = :unitRu, unit_en = :unitEn, price = :price, valid_from = :validFrom,
                        offered = :offered, version = version + 1
                     where id = :id and version = :version
                    """)
                    .params(parameters(item))
                    .param("id", id)
                    .param("version", version)
                    .update();
            if (written == 0) {
                throw new Outdated(subject(id));
            }
        } catch (DuplicateKeyException there) {
            throw twice(item);
        }
        audit.note(by, Change.between(subject(id), values(before), values(item)));
    }

    private PriceItem entered(Entries entries, long id, int version) {
        var number = entries.needed("item", 16);
        if (!number.isEmpty() && !ITEM.matcher(number).matches()) {
            entries.fault("item", "Номер позиции — как 2.1.", "The number of an item is like 2.1.");
        }
        var title = new InBoth(entries.needed("titleRu", 300), entries.needed("titleEn", 300));
        var unit = new InBoth(entries.needed("unitRu", 40), entries.needed("unitEn", 40));
        var price = entries.money("price");
        if (price.signum() < 0) {
            entries.fault("price", "Цена не бывает меньше нуля.", "A price is not below zero.");
        }
        if (price.compareTo(new BigDecimal("10000000")) >= 0) {
            entries.fault("price", "Не дороже 10 000 000 ₽.", "Less than 10,000,000 roubles.");
        }
        if (entries.text("validFrom", 40).isEmpty()) {
            entries.fault("validFrom", "Заполните это поле.", "Fill in this field.");
        }
        var from = entries.date("validFrom");
        var offered = entries.yes("offered");
        entries.check();
        var day = from == null ? LocalDate.ofInstant(clock.instant(), desk.zone()) : from;
        return new PriceItem(id, settings.list(), number, title, unit, price, day, offered, version);
    }

    private static Faults twice(PriceItem item) {
        return Faults.of(
                "validFrom",
                "Цена позиции " + item.item() + " с этого дня уже есть: исправьте её или выберите другой день.",
                "There is a price of item " + item.item() + " from this day: correct it, or choose another day.");
    }

    private static Map<String, Object> parameters(PriceItem item) {
        return Map.of(
                "item", item.item(),
                "titleRu", item.title().russian(),
                "titleEn", item.title().english(),
                "unitRu", item.unit().russian(),
                "unitEn", item.unit().english(),
                "price", item.price(),
                "validFrom", item.validFrom(),
                "offered", item.offered());
    }

    /** As the form has them. */
    public static Map<String, String> values(PriceItem item) {
        var values = new java.util.LinkedHashMap<String, String>();
        values.put("item", item.item());
        values.put("titleRu", item.title().russian());
        values.put("titleEn", item.title().english());
        values.put("unitRu", item.unit().russian());
        values.put("unitEn", item.unit().english());
        values.put("price", item.price().toPlainString());
        values.put("validFrom", item.validFrom().toString());
        values.put("offered", item.offered() ? "yes" : "no");
        return values;
    }

    private static PriceItem row(ResultSet row, int index) throws SQLException {
        return new PriceItem(
                row.getLong("id"),
                row.getString("list"),
                row.getString("item"),
                new InBoth(row.getString("title_ru"), row.getString("title_en")),
                new InBoth(row.getString("unit_ru"), row.getString("unit_en")),
                row.getBigDecimal("price"),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("offered"),
                row.getInt("version"));
    }
}
