package copydesk.app.command;

import copydesk.extract.Extractor;
import copydesk.extract.topic.TopicSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** An extractor that is being loaded on another thread, while this one connects to Kafka. */
final class ExtractorLoading {
  private final CompletableFuture<Extractor> extractor;

  /** Begins to load it. */
  ExtractorLoading(Supplier<Extractor> loader) {
    extractor = CompletableFuture.supplyAsync(loader);
  }

  /** Begins to load one that finds these topics. */
  static ExtractorLoading of(TopicSettings topics) {
    return new ExtractorLoading(() -> Extractor.load(topics));
  }

  /** Waits for it; fails with what loading it failed with. */
  Extractor await() throws InterruptedException {
    try {
      return extractor.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
