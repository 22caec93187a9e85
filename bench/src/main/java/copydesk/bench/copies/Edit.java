package copydesk.bench.copies;

import copydesk.bench.invented.Grammar;
import copydesk.bench.invented.InventedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What outlets do to a wire's copy before they print it. */
enum Edit {
  HEADLINE("other headline") {
    @Override
    InventedArticle make(InventedArticle article, Grammar.Telling telling, Random random) {
      return new InventedArticle(
          telling.say("headline"),
          article.byline(),
          article.dateline(),
          article.paragraphs(),
          article.credit());
    }
  },
  CREDIT("other byline, dateline and credit") {
    @Override
    InventedArticle make(InventedArticle article, Grammar.Telling telling, Random random) {
      return new InventedArticle(
          article.headline(),
          "By " + telling.say("person"),
          InventedArticle.dateline(telling),
          article.paragraphs(),
          telling.say("credit"));
    }
  },
  CUT("cut from the end, to 60 to 90 %") {
    @Override
    InventedArticle make(InventedArticle article, Grammar.Telling telling, Random random) {
      int all = article.paragraphs().size();
      int left = Math.max(2, (int) Math.round(all * (0.6 + 0.3 * random.nextDouble())));
      return with(article, article.paragraphs().subList(0, Math.min(all, left)));
    }
  },
  OMISSIONS("up to a quarter of the paragraphs left out") {
    @Override
    InventedArticle make(InventedArticle article, Grammar.Telling telling, Random random) {
      List<String> paragraphs = new ArrayList<>(article.paragraphs());
      int out = 1 + random.nextInt(Math.max(1, paragraphs.size() / 4));
      for (int i = 0; i < out && paragraphs.size() > 2; i++) {
        paragraphs.remove(1 + random.nextInt(paragraphs.size() - 1));
      }
      return with(article, paragraphs);
    }
  },
  QUOTES("one to three quotations added") {
    @Override
    InventedArticle make(InventedArticle article, Grammar.Telling telling, Random random) {
      List<String> paragraphs = new ArrayList<>(article.paragraphs());
      int added = 1 + random.nextInt(Math.min(3, Math.max(1, paragraphs.size() / 4)));
      for (int i = 0; i < added; i++) {
        paragraphs.add(1 + random.nextInt(paragraphs.size()), telling.say("quote"));
      }
      return with(article, paragraphs);
    }
  },
  TYPOS("one word in a hundred with a slip") {
    @Override
    InventedArticle make(InventedArticle article, Grammar.Telling telling, Random random) {
      return with(article, article.paragraphs().stream().map(text -> slips(text, random)).toList());
    }
  },
  RETOUCHED("a sentence in eight said anew") {
    @Override
    InventedArticle make(InventedArticle article, Grammar.Telling telling, Random random) {
      List<String> paragraphs = new ArrayList<>(article.paragraphs());
      paragraphs.replaceAll(text -> random.nextInt(8) == 0 ? telling.say("sentence") : text);
      return with(article, paragraphs);
    }
  };

  private final String description;

  Edit(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  abstract InventedArticle make(InventedArticle article, Grammar.Telling telling, Random random);

  private static InventedArticle with(InventedArticle article, List<String> paragraphs) {
    return new InventedArticle(
        article.headline(), article.byline(), article.dateline(), paragraphs, article.credit());
  }

  private static String slips(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 1; i + 1 < out.length(); i++) {
      boolean within =
          Character.isLetter(out.charAt(i - 1))
              && Character.isLowerCase(out.charAt(i))
              && Character.isLowerCase(out.charAt(i + 1));
      if (within && random.nextInt(600) == 0) {
        char c = out.charAt(i);
        out.setCharAt(i, out.charAt(i + 1));
        out.setCharAt(i + 1, c);
      }
    }
    return out.toString();
  }
}
