/** Who speaks: from the words at a statement to the party that they mean. */
package copydesk.extract.speaker;
