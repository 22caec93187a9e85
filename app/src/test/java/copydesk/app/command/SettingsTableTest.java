package copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** README's table of settings says what the options declare. */
final class SettingsTableTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `(--[a-z-]+)` \\| ([^|]*) \\| ([^|]*)\\| ([^|]*)\\| ([^|]+) \\|");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Z_]+)(?::-(.*))?}");

  private final CommandLine copydesk = Copydesk.commandLine();

  /** One row, in the words of both sides. */
  private record Setting(Set<String> commands, String defaultValue, String variable) {}

  @Test
  void table_saysWhatTheOptionsDeclare() throws IOException {
    assertThat(documented()).containsExactlyInAnyOrderEntriesOf(declared());
  }

  @Test
  void help_namesEveryVariable() {
    commands()
        .forEach(
            (name, command) -> {
              for (OptionSpec option : command.getCommandSpec().options()) {
                Matcher variable = VARIABLE.matcher(String.valueOf(template(option)));
                if (variable.matches()) {
                  assertThat(String.join(" ", option.description()))
                      .as(name + " " + option.longestName())
                      .contains("(" + variable.group(1) + ")");
                }
              }
            });
  }

  /** The commands that do something, by what is typed for them. */
  private Map<String, CommandLine> commands() {
    Map<String, CommandLine> commands = new TreeMap<>();
    copydesk
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (command.getSubcommands().isEmpty()) {
                commands.put(name, command);
              }
              command.getSubcommands().forEach((sub, line) -> commands.put(name + " " + sub, line));
            });
    return commands;
  }

  private Map<String, Setting> declared() {
    Map<String, Setting> settings = new TreeMap<>();
    commands()
        .forEach(
            (command, line) -> {
              for (OptionSpec option : line.getCommandSpec().options()) {
                if (!option.usageHelp() && !option.versionHelp()) {
                  settings
                      .computeIfAbsent(option.longestName(), name -> declared(option))
                      .commands()
                      .add(command);
                }
              }
            });
    return settings;
  }

  private static Setting declared(OptionSpec option) {
    String value = template(option);
    if (value == null && option.arity().max() == 0) {
      value = "false";
    }
    Matcher variable = VARIABLE.matcher(String.valueOf(value));
    boolean fromEnvironment = variable.matches();
    String defaultValue = fromEnvironment ? variable.group(2) : value;
    return new Setting(
        new TreeSet<>(),
        defaultValue == null ? "" : defaultValue,
        fromEnvironment ? variable.group(1) : "");
  }

  /** The default as it is declared, its variable not yet looked up; null where there is none. */
  private static String template(OptionSpec option) {
    Option declaration = ((Field) option.userObject()).getAnnotation(Option.class);
    return option.defaultValue() == null && !declaration.defaultValue().startsWith("${")
        ? null
        : declaration.defaultValue();
  }

  private Map<String, Setting> documented() throws IOException {
    Map<String, Setting> settings = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("../README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        settings.put(
            row.group(1),
            new Setting(commands(row.group(2)), plain(row.group(3)), plain(row.group(4))));
      }
    }
    return settings;
  }

  private Set<String> commands(String words) {
    Set<String> all = new TreeSet<>(commands().keySet());
    if (words.startsWith("all but ")) {
      all.remove(words.substring(8));
      return all;
    }
    return words.equals("all")
        ? all
        : Arrays.stream(words.split(", ", -1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String plain(String cell) {
    return cell.replace("`", "").strip();
  }
}
