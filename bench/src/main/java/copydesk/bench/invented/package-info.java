/** Invented news, told by a grammar: as many articles as wanted, none of them anybody's. */
package copydesk.bench.invented;
