/** Files that outlive a power cut: written aside, forced to disk and renamed into place. */
package copydesk.sink.disk;
