package copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTroubleTest {
  @TempDir private Path folder;

  @Test
  void fileInTheWayOfAFolder_isNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("inbox"));
    assertThat(why(() -> Files.createDirectories(file)))
        .isEqualTo(file + " is a file, not a folder");
    assertThat(why(() -> Files.newDirectoryStream(file))).isEqualTo(file + " is not a folder");
  }

  @Test
  void missingFile_isSaidToBe() {
    Path file = folder.resolve("gone");
    assertThat(why(() -> Files.readString(file))).isEqualTo("it does not exist");
  }

  @Test
  void otherEncoding_isSaid() throws IOException {
    Path file = Files.write(folder.resolve("latin"), new byte[] {'a', (byte) 0xE9, 'b'});
    assertThat(why(() -> Files.readString(file))).isEqualTo("it is not valid UTF-8");
  }

  @Test
  void anythingElse_isSaidWithoutTheNameOfAJavaClassWhereItHasWords() {
    assertThat(FileTrouble.why(new AccessDeniedException("x"))).isEqualTo("no permission");
    assertThat(FileTrouble.why(new FileSystemException("x", null, "No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(FileTrouble.why(new IOException("Is a directory"))).isEqualTo("Is a directory");
    assertThat(FileTrouble.why(new EOFException())).isEqualTo("EOFException");
  }

  private static String why(ThrowingCallable call) {
    return FileTrouble.why(catchThrowableOfType(IOException.class, call));
  }
}
