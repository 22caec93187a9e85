/**
 * Words as numbers, sets of them, and what is known of single words: classes, offices, given names.
 */
package copydesk.extract.word;
