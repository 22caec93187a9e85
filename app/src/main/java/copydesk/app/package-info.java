/** Everything together: the command line, the embedded broker, and the stages in one process. */
package copydesk.app;
