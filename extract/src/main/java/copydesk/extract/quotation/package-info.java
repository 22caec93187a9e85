/** Words between quotation marks: where each quotation opens, closes and goes on. */
package copydesk.extract.quotation;
