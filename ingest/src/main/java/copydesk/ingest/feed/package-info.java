/** News feeds to {@code articles.raw}: asked politely, each item posted once, remembered. */
package copydesk.ingest.feed;
