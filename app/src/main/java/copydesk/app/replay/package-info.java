/** A folder through the whole pipeline, and the report of what came out. */
package copydesk.app.replay;
