/** What an article is about, in the IPTC Media Topics. */
package copydesk.extract.topic;
