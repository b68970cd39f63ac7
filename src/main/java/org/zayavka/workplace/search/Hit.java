package org.zayavka.workplace.search;

import java.util.List;
import org.zayavka.workplace.TicketCard;

/**
 * A ticket that was found, and why.
 *
 * @param files names of files with the words; none where the words are elsewhere
 * @param said around the words in the conversation; its beginning where the words are elsewhere
 */
record Hit(TicketCard ticket, Marked subject, Marked requester, Marked company, List<Marked> files, Marked said) {}
