/**
 * The one HTTP server of a process: its token, its limits, its answers. What it serves are {@link
 * copydesk.stage.http.Route}s, which the stages bring along; only this package knows the library
 * that speaks HTTP.
 */
package copydesk.stage.http;
