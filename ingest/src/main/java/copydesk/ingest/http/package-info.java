/** Articles over HTTP: one in a request, or any number, one a line. */
package copydesk.ingest.http;
