package copydesk.ingest.feed;

import java.net.URI;

/** A feed as it is polled. Of the thread that polls; its settings can be read by any. */
final class PolledFeed {
  private volatile FeedSettings settings;
  private FeedState state;
  private boolean asked;
  private long askedAt;

  /** A feed of which nothing is known. */
  PolledFeed(FeedSettings settings) {
    this.settings = settings;
    this.state = FeedState.unknown(settings.address());
  }

  FeedSettings settings() {
    return settings;
  }

  /** What is known of it. */
  FeedState state() {
    return state;
  }

  void state(FeedState next) {
    state = next;
  }

  /** The same feed with other settings; one that is gone is asked again if they now say so. */
  void set(FeedSettings next) {
    boolean again = next.askAgain() && !settings.askAgain();
    settings = next;
    if (again) {
      takeUp(state);
    }
  }

  /** Goes on from what is remembered. */
  void takeUp(FeedState known) {
    boolean again = known.gone() && settings.askAgain();
    state = again ? known.goneForGood(false, null).asking(0, known.interval()) : known;
  }

  /** Whether an answer is waited for. */
  boolean isAsked() {
    return asked;
  }

  /** When it was last asked, in milliseconds; 0: never. */
  long askedAt() {
    return askedAt;
  }

  void asking(long now) {
    asked = true;
    askedAt = now;
  }

  void answered() {
    asked = false;
  }

  /** Where it is asked now. */
  String address() {
    return state.moved() == null ? settings.address() : state.moved();
  }

  /** The host that is asked now. */
  String host() {
    return Hosts.host(URI.create(address()));
  }

  /** The host that the list names, to which the ids of its articles belong. */
  String ownHost() {
    return Hosts.host(URI.create(settings.address()));
  }
}
