/** The examples of docs/consume.md. */
package copydesk.app.example;
