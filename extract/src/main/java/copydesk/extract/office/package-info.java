/** The offices and descriptions that an article gives its parties. */
package copydesk.extract.office;
