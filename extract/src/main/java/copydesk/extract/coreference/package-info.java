/** Which party a pronoun, a title or a description stands for. */
package copydesk.extract.coreference;
