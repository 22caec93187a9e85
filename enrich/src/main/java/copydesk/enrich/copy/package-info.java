/**
 * Which articles are copies of others: the same text as it comes from several wires and outlets,
 * cut, retouched and headlined anew. Not: other texts about the same event. Pure.
 */
package copydesk.enrich.copy;
