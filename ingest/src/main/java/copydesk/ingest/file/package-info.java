/** Files to raw articles: files and folders that are named, and a watched inbox. */
package copydesk.ingest.file;
