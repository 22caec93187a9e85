/** Compares what a sink has kept with the channel. */
package copydesk.app.verify;
