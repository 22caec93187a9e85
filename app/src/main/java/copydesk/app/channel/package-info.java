/** What stands on channels, and how far they reach. */
package copydesk.app.channel;
