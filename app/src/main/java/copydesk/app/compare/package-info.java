/** What this engine would say otherwise than what stands on the channels. */
package copydesk.app.compare;
