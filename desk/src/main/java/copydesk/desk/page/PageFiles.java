package copydesk.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the page and of the libraries that it uses, each read once. The libraries lie in
 * jars of their own (WebJars), under their version. Used by any thread.
 */
final class PageFiles {
  private static final Pattern NAME = Pattern.compile("(?:[\\w-]+/)*[\\w.-]+");
  private static final String[] LIBRARIES = {"lit-html", "uplot", "diff"};

  private final Map<String, Optional<PageFile>> read = new ConcurrentHashMap<>();
  private final Map<String, String> libraries = new ConcurrentHashMap<>();

  PageFiles() {
    for (String library : LIBRARIES) {
      libraries.put(
          library, "META-INF/resources/webjars/" + library + "/" + version(library) + "/");
    }
  }

  /** A file by its path below {@code /assets/}; null where there is none. */
  PageFile file(String path) {
    if (!NAME.matcher(path).matches() || path.contains("..")) {
      return null;
    }
    Optional<PageFile> known = read.get(path);
    if (known == null) {
      known = Optional.ofNullable(load(path));
      if (known.isPresent()) { // what is not there is not kept: anybody can ask for anything
        read.put(path, known);
      }
    }
    return known.orElse(null);
  }

  private PageFile load(String path) {
    int slash = path.indexOf('/');
    String library = slash < 0 ? null : libraries.get(path.substring(0, slash));
    String resource =
        library == null ? "copydesk/desk/page/" + path : library + path.substring(slash + 1);
    byte[] bytes = bytes(resource);
    return bytes == null ? null : PageFile.of(path, bytes);
  }

  private static String version(String library) {
    Properties about = new Properties();
    String resource = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
    try (InputStream in = loader().getResourceAsStream(resource)) {
      about.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return about.getProperty("version");
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = loader().getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassLoader loader() {
    return PageFiles.class.getClassLoader();
  }
}
