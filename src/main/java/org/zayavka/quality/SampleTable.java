package org.zayavka.quality;

/** The table {@code qualitySample} as it is in force. */
@FunctionalInterface
public interface SampleTable {

    Sample decide(SampleFacts facts);

    /**
     * What the table says.
     *
     * @param share of such tickets whose requesters are phoned, percent
     * @param reason its code
     * @param version of the table
     */
    record Sample(int share, String reason, int version) {

        /** When the table can't say it: nobody is phoned. */
        public static final Sample NONE = new Sample(0, "", 0);
    }
}
