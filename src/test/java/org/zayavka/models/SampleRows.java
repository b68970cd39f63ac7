package org.zayavka.models;

/** What a business user adds to the table {@code qualitySample}, as docs/business-user.md tells it. */
public final class SampleRows {

    private static final String FIRST_PLAN = "      <rule id=\"rule_qualitySample_premiumUrgent\">";

    private SampleRows() {}

    /** @param share of the tickets of one customer, percent */
    public static String forVektor(String table, int share) {
        if (!table.contains(FIRST_PLAN)) {
            throw new AssertionError("the row for premium and urgent is not where it was");
        }
        return table.replace(FIRST_PLAN, """
                      <rule id="rule_vektor">
                        <description>Вектор: доля по договорённости.</description>
                        <inputEntry id="vektor_1"><text></text></inputEntry>
                        <inputEntry id="vektor_2"><text></text></inputEntry>
                        <inputEntry id="vektor_3"><text></text></inputEntry>
                        <inputEntry id="vektor_4"><text>"АО «Вектор»"</text></inputEntry>
                        <inputEntry id="vektor_5"><text></text></inputEntry>
                        <inputEntry id="vektor_6"><text></text></inputEntry>
                        <outputEntry id="vektor_7"><text>%d</text></outputEntry>
                        <outputEntry id="vektor_8"><text>"byShare"</text></outputEntry>
                      </rule>
                """.formatted(share) + FIRST_PLAN);
    }
}
