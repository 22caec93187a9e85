/** The life of a command that runs stages: what it opens, what it waits for, how it ends. */
package copydesk.app.run;
