package org.zayavka.support;

import org.junit.jupiter.api.Assumptions;

/** The agents' tab is built with Node.js; its tests are skipped where there is none. */
public final class AgentsTab {

    private static final String BUILT = "/plugin-webapp/desk-tasklist/app/plugin.js";

    private AgentsTab() {}

    public static boolean isBuilt() {
        return AgentsTab.class.getResource(BUILT) != null;
    }

    public static void assumeBuilt() {
        Assumptions.assumeTrue(isBuilt(), "the agents' tab was not built: Node.js is missing");
    }
}
