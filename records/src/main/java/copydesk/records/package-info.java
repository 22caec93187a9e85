/** What travels between the stages: the records, their JSON, and the channels they travel on. */
package copydesk.records;
