/**
 * News feeds: RSS 2.0, 1.0 and 0.9x and Atom, as they really come. {@link
 * copydesk.format.feed.FeedReader} takes a document apart into {@link
 * copydesk.format.feed.FeedItem}s; each can be written as a small document of its own, from which
 * it is read again. Pure: no I/O, no clock.
 */
package copydesk.format.feed;
