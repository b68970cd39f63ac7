package org.zayavka.dev;

import java.util.Map;
import org.zayavka.billing.PriceList;
import org.zayavka.customer.Entries;

/** Price list no. 3 of the demo desk: invented work at invented prices. */
final class DemoPrices {

    private DemoPrices() {}

    /** Only into an empty list: what was changed on the page stays. */
    static void addTo(PriceList prices) {
        if (!prices.all().isEmpty()) {
            return;
        }
        add(
                prices,
                "1.1",
                "Выезд, не отменённый вовремя",
                "A visit that was not cancelled in time",
                "выезд",
                "visit",
                "1500");
        add(
                prices,
                "2.1",
                "Работа инженера вне договора",
                "Engineer's work outside the contract",
                "час",
                "hour",
                "2400");
        add(prices, "2.2", "Настройка рабочего места", "Setting up a workstation", "место", "place", "1800");
        add(prices, "2.3", "Чистка и профилактика принтера", "Cleaning a printer", "шт.", "piece", "1200");
        add(prices, "3.1", "Прокладка кабеля в коробе", "Laying cable in a duct", "м", "m", "140");
        add(prices, "3.2", "Установка розетки RJ-45", "Mounting an RJ-45 socket", "шт.", "piece", "650.50");
        add(prices, "3.3", "Обжим коннектора", "Crimping a connector", "шт.", "piece", "90");
    }

    private static void add(
            PriceList prices, String item, String russian, String english, String unitRu, String unitEn, String price) {
        prices.add(
                new Entries(Map.of(
                        "item", item,
                        "titleRu", russian,
                        "titleEn", english,
                        "unitRu", unitRu,
                        "unitEn", unitEn,
                        "price", price,
                        "validFrom", "2026-01-01",
                        "offered", "yes")),
                "galina");
    }
}
