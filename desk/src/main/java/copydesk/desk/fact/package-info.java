/** What is known of an article and of a statement for finding it. */
package copydesk.desk.fact;
