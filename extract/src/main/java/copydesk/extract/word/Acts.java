package copydesk.extract.word;

import copydesk.records.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What kind of saying a cue is, by its word. */
public final class Acts {
  private static final String SAY = "say";

  /** "called on both sides" urges, "called it a farce" does not. */
  private static final WordSet CALLING = WordSet.of("call called calls calling");

  private static final WordSet CALLED_UPON = WordSet.of("on upon for to");
  private static final List<Act> ACTS = new ArrayList<>();
  private static final WordMap BY_WORD = byWord();

  private Acts() {}

  /** The act that a cue's word and the one after it tell; "say" where they tell no more. */
  public static Act of(long cue, long next) {
    boolean names = CALLING.contains(cue) && !CALLED_UPON.contains(next);
    return names ? Act.SAY : ACTS.get(BY_WORD.get(cue, 0));
  }

  /** Whether the word tells by itself that something is said. */
  public static boolean isSaying(long word) {
    return BY_WORD.get(word, -1) >= 0;
  }

  private static WordMap byWord() {
    WordMap map = new WordMap(400);
    add(
        map,
        SAY,
        "say said says saying tell told tells telling state stated states stating add added adds"
            + " adding note noted notes noting remark remarked remarks report reported reports"
            + " reporting quote quoted quotes write wrote writes written comment commented observe"
            + " observed observes tweet tweeted tweets post posted continue continued continues"
            + " read reads recall recalled recalls recount recounted mention mentioned mentions"
            + " describe described describes disclose disclosed reveal revealed reveals according");
    add(
        map,
        "announce",
        "announce announced announces announcing declare declared declares proclaim"
            + " proclaimed unveil unveiled");
    add(
        map,
        "claim",
        "claim claimed claims claiming allege alleged alleges alleging maintain"
            + " maintained maintains contend contended contends argue argued argues arguing assert"
            + " asserted asserts insist insisted insists insisting");
    add(
        map,
        "stress",
        "stress stressed stresses stressing emphasise emphasised emphasises emphasize"
            + " emphasized emphasizes underline underlined underlines underscore underscored"
            + " underscores highlight highlighted highlights highlighting reiterate reiterated"
            + " reiterates reaffirm reaffirmed repeat repeated repeats");
    add(
        map,
        "urge",
        "urge urged urges urging call called calls calling appeal appealed demand"
            + " demanded demands demanding request requested requests plead pleaded order ordered orders"
            + " exhort exhorted press pressed");
    add(
        map,
        "recommend",
        "recommend recommended recommends advise advised advises suggest suggested"
            + " suggests suggesting propose proposed proposes");
    add(
        map,
        "warn",
        "warn warned warns warning caution cautioned cautions threaten threatened" + " threatens");
    add(
        map,
        "ask",
        "ask asked asks asking question questioned inquire inquired enquired wonder"
            + " wondered wonders");
    add(
        map,
        "answer",
        "answer answered answers reply replied replies respond responded responds"
            + " retort retorted");
    add(
        map,
        "deny",
        "deny denied denies denying reject rejected rejects refute refuted dismiss"
            + " dismissed dismisses dispute disputed");
    add(
        map,
        "admit",
        "admit admitted admits admitting acknowledge acknowledged acknowledges concede"
            + " conceded concedes confess confessed");
    add(
        map,
        "confirm",
        "confirm confirmed confirms confirming agree agreed agrees verify verified");
    add(
        map,
        "promise",
        "promise promised promises promising pledge pledged pledges pledging vow"
            + " vowed vows vowing swear swore assure assured assures guarantee guaranteed commit"
            + " committed undertake");
    add(
        map,
        "predict",
        "predict predicted predicts predicting forecast forecasts expect expected"
            + " expects estimate estimated estimates project projected");
    add(
        map,
        "criticise",
        "criticise criticised criticize criticized condemn condemned condemns blame"
            + " blamed blames accuse accused accuses accusing slam slammed blast blasted denounce"
            + " denounced lash lashed decry decried complain complained complains");
    add(
        map,
        "praise",
        "praise praised praises hail hailed laud lauded applaud applauded welcome"
            + " welcomed welcomes congratulate congratulated commend commended");
    add(map, "thank", "thank thanked thanks apologise apologised apologize apologized");
    add(
        map,
        "explain",
        "explain explained explains explaining clarify clarified elaborate" + " elaborated");
    add(
        map,
        "think",
        "believe believed believes think thought thinks feel felt feels hope hoped"
            + " hopes fear feared fears doubt doubted consider considered considers know knew knows"
            + " conclude concluded concludes find found");
    add(map, "joke", "joke joked jokes quip quipped laugh laughed");
    add(
        map,
        "shout",
        "shout shouted yell yelled scream screamed cry cried chant chanted exclaim"
            + " exclaimed whisper whispered");
    return map;
  }

  private static void add(WordMap map, String act, String words) {
    ACTS.add(Act.valueOf(act.toUpperCase(Locale.ROOT)));
    for (String word : words.split(" ", -1)) {
      map.put(Words.hash(word), ACTS.size() - 1);
    }
  }
}
