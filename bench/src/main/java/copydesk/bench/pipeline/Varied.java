package copydesk.bench.pipeline;

/** What a series of runs varies; everything else stays as it is by default. */
enum Varied {
  LENGTH("length", "characters"),
  ARTICLES("articles", "articles"),
  PARTITIONS("partitions", "partitions"),
  THREADS("threads", "threads");

  private final String code;
  private final String unit;

  Varied(String code, String unit) {
    this.code = code;
    this.unit = unit;
  }

  /** Its name on the command line and in JSON. */
  String code() {
    return code;
  }

  String unit() {
    return unit;
  }

  int of(PipelineRun run) {
    return switch (this) {
      case LENGTH -> run.length();
      case ARTICLES -> run.articles();
      case PARTITIONS -> run.partitions();
      case THREADS -> run.threads();
    };
  }
}
