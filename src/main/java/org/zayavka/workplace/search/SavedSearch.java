package org.zayavka.workplace.search;

/**
 * A search that somebody comes back to.
 *
 * @param asks as the address of the page has it
 * @param shared the queue whose people see it too; empty for nobody
 */
record SavedSearch(long id, String owner, String name, String asks, String shared) {

    public boolean isOf(String login) {
        return owner.equals(login);
    }
}
