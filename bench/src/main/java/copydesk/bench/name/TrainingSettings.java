package copydesk.bench.name;

/**
 * How a reading is trained.
 *
 * @param firstRounds how often every text is seen at first
 * @param rounds how often the texts of full weight are seen after that
 * @param rate the size of a step
 * @param decay how fast weights shrink that are not needed
 * @param leastCount how often a feature must be seen to get weights
 * @param dropout which share of the features is left out at each step, at random
 * @param seed what decides the order of the texts and what is left out
 */
record TrainingSettings(
    int firstRounds,
    int rounds,
    float rate,
    float decay,
    int leastCount,
    float dropout,
    long seed) {}
