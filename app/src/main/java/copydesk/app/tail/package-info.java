/** Channels as people and pipes read them while they grow. */
package copydesk.app.tail;
