/** What several formats have in common. Pure. */
package copydesk.format.common;
