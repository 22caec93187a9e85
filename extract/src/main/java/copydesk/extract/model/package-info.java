/** Learned linear models: hashed features and their weights. */
package copydesk.extract.model;
