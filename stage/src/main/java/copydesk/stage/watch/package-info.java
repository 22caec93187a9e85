/** How stages are: their metrics, their health, their status, for those who watch a process. */
package copydesk.stage.watch;
