/** Whether a text is English, by its small words and its script. */
package copydesk.extract.language;
