package org.zayavka.claim;

import java.util.List;

/** Scans that were dropped into a form before there is a claim; whoever takes the uploads in implements it. */
@FunctionalInterface
public interface ClaimUploads {

    /**
     * Takes what one person has uploaded, as scans.
     *
     * @param names what the form has sent, divided by commas or spaces
     * @throws org.zayavka.shared.Refusal when one of them is not there, or is somebody else's
     */
    List<NewClaimFile> take(String names, String by);
}
