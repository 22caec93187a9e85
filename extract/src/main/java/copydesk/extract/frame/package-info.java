/**
 * The learned models of reported speech: which words are cues, and each cue's content and source.
 */
package copydesk.extract.frame;
