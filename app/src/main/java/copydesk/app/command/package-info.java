/** The commands and their options. */
package copydesk.app.command;
