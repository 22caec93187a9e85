package copydesk.bench.name;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/**
 * Reads the serialised collections that lie, compressed with xz, in the artifacts with the word
 * lists. Only collections, strings, numbers and the prefix tree of the name list are let through.
 */
final class SerializedLists {
  private static final ObjectInputFilter FILTER =
      ObjectInputFilter.Config.createFilter(
          "java.util.*;java.lang.*;copydesk.bench.name.PrefixTree;copydesk.bench.name.PrefixNode;"
              + "maxdepth=100000;!*");

  private SerializedLists() {}

  /** The object in this entry of the jar. */
  static Object read(Path jar, String entry) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry found = zip.getEntry(entry);
      if (found == null) {
        throw new IOException(jar + " has no entry " + entry);
      }
      try (InputStream raw = new BufferedInputStream(zip.getInputStream(found), 1 << 16);
          ObjectInputStream in =
              new TreeInput(new BufferedInputStream(new XZInputStream(raw), 1 << 16))) {
        in.setObjectInputFilter(FILTER);
        return in.readObject();
      } catch (ClassNotFoundException e) {
        throw new IOException(jar + ": " + entry + ": " + e.getMessage(), e);
      }
    }
  }

  /** Reads the tree of nlp4j into the two classes of this package. */
  private static final class TreeInput extends ObjectInputStream {
    TreeInput(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
      ObjectStreamClass read = super.readClassDescriptor();
      if (read.getName().endsWith(".PrefixTree")) {
        return ObjectStreamClass.lookup(PrefixTree.class);
      }
      return read.getName().endsWith(".PrefixNode")
          ? ObjectStreamClass.lookup(PrefixNode.class)
          : read;
    }
  }
}
