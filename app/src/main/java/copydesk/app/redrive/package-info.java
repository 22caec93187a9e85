/** Dead letters: what is on their channel, and the way back into {@code articles.raw}. */
package copydesk.app.redrive;
