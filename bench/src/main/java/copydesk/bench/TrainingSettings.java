package copydesk.bench;

/**
 * How a reading is trained.
 *
 * @param rounds how often every text is seen
 * @param rate the size of a step
 * @param decay how fast weights shrink that are not needed
 * @param leastCount how often a feature must be seen to get weights
 * @param seed what decides the order of the texts
 */
record TrainingSettings(int rounds, float rate, float decay, int leastCount, long seed) {}
