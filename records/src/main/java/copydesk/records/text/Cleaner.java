package copydesk.records.text;

/**
 * Reads one text, or a part of one, from its start to its end and notes what is read otherwise than
 * it stands.
 */
final class Cleaner {
  private static final char NEXT_LINE = '\u0085';

  private final String source;
  private final String whole;
  private final CleanText.Edits edits = new CleanText.Edits();
  private StringBuilder clean;

  /** What the run that {@link #run} has just found is read as. */
  private int read;

  /** Whether {@link #NEXT_LINE} ends all lines of the text; null until somebody asks. */
  private Boolean nextLineEndsAll;

  /**
   * @param source what is read
   * @param whole the text that it is of, or is
   */
  Cleaner(String source, String whole) {
    this.source = source;
    this.whole = whole;
  }

  /** The whole text, of which all before {@code first} is read as it stands. */
  CleanText clean(int first) {
    int length = source.length();
    int copied = 0;
    int at = first;
    while (at < length) {
      char c = source.charAt(at);
      int end = Characters.isAsItStands(c) ? at : run(at, c);
      if (end == at) {
        at++;
      } else {
        replace(copied, at, end);
        at = end;
        copied = end;
      }
    }
    if (clean == null) {
      return new CleanText(source, source, edits.all());
    }
    return new CleanText(source, clean.append(source, copied, length).toString(), edits.all());
  }

  /** The end of the run of characters at {@code at} that is read as another one or as none. */
  private int run(int at, char c) {
    switch (c) {
      case '&' -> {
        return take(Entities.read(source, at), at);
      }
      case '\r' -> {
        read = '\n';
        return isAt(at + 1, '\n') ? at + 2 : at + 1;
      }
      case Characters.SOFT_HYPHEN -> {
        read = Characters.NOTHING;
        return hyphenEnd(at + 1);
      }
      case NEXT_LINE -> {
        boolean besideMark = isC1Mark(at - 1) || isC1Mark(at + 1);
        read = besideMark && !nextLineEndsAll() ? '…' : '\n';
        return at + 1;
      }
      default -> {
        long run = Mojibake.read(source, at);
        read = Characters.read(c);
        return run != Run.NONE ? take(run, at) : read == c ? at : at + 1;
      }
    }
  }

  /** Reads a run as its character is read, but never as the end of a line: it is within one. */
  private int take(long run, int at) {
    if (run == Run.NONE) {
      return at;
    }
    int code = Characters.read(Run.codePoint(run));
    read = code == '\n' ? ' ' : code;
    return Run.end(run);
  }

  /** A word that a soft hyphen breaks at the end of a line goes on in the next one. */
  private int hyphenEnd(int after) {
    int at = skipBlanks(after);
    if (at >= source.length() || Characters.read(source.charAt(at)) != '\n') {
      return after;
    }
    at += isAt(at, '\r') && isAt(at + 1, '\n') ? 2 : 1;
    at = skipBlanks(at);
    boolean goesOn = at < source.length() && Character.isLetter(source.charAt(at));
    return goesOn ? at : after;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (isAt(at, ' ') || isAt(at, '\t')) {
      at++;
    }
    return at;
  }

  /** In text that comes from EBCDIC it does; in Windows-1252 the same byte is an ellipsis. */
  private boolean nextLineEndsAll() {
    if (nextLineEndsAll == null) {
      int end = whole.length();
      while (end > 0 && whole.charAt(end - 1) == ' ') {
        end--;
      }
      nextLineEndsAll =
          end > 0
              && whole.charAt(end - 1) == NEXT_LINE
              && whole.indexOf('\n') < 0
              && whole.indexOf('\r') < 0;
    }
    return nextLineEndsAll;
  }

  private boolean isC1Mark(int at) {
    return at >= 0
        && at < source.length()
        && source.charAt(at) >= '\u0091'
        && source.charAt(at) <= '\u0094';
  }

  private boolean isAt(int at, char c) {
    return at < source.length() && source.charAt(at) == c;
  }

  private void replace(int copied, int from, int to) {
    if (clean == null) {
      clean = new StringBuilder(source.length());
    }
    clean.append(source, copied, from);
    int start = clean.length();
    if (read != Characters.NOTHING) {
      clean.appendCodePoint(read);
    }
    if (clean.length() - start != to - from) {
      edits.add(start, clean.length(), from, to);
    }
  }
}
