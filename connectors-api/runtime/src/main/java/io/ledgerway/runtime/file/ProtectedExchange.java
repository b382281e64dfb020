package io.ledgerway.runtime.file;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileContent;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.file.internal.HashingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Folders whose files are protected, as a connector sees them: what it writes is protected, and of
 * what it reads size and hash are those of the content. A file that is not protected by the other
 * side can't be opened: UNREADABLE. Thread-safe.
 *
 * <p>A file is opened once when it is listed first, so that nothing of it is read before all of it
 * is known to be genuine.
 */
public final class ProtectedExchange implements FileExchange {

  private final FileExchange folders;
  private final FileProtection protection;
  private final OpenedFiles opened;

  /**
   * A view of folders.
   *
   * @param folders where the protected files are
   * @param protection how they are protected
   */
  public ProtectedExchange(FileExchange folders, FileProtection protection) {
    this(folders, protection, new OpenedFiles());
  }

  private ProtectedExchange(FileExchange folders, FileProtection protection, OpenedFiles opened) {
    this.folders = folders;
    this.protection = protection;
    this.opened = opened;
  }

  @Override
  public FileExchange within(Call call) {
    return new ProtectedExchange(folders.within(call), protection, opened);
  }

  @Override
  public List<FileEntry> list(String folder) {
    List<FileEntry> entries = new ArrayList<>();
    for (FileEntry file : folders.list(folder)) {
      entries.add(opened.find(file).orElseGet(() -> opened.add(content(file))).content());
    }
    return entries;
  }

  private OpenedFiles.Opened content(FileEntry file) {
    try (InputStream in = protection.open(folders.open(file));
        HashingOutput hashing = new HashingOutput(OutputStream.nullOutputStream())) {
      in.transferTo(hashing);
      FileEntry content =
          new FileEntry(file.folder(), file.name(), hashing.size(), hashing.sha256());
      return new OpenedFiles.Opened(file, content, null);
    } catch (NotProtectedException e) {
      return new OpenedFiles.Opened(file, file, unreadable(file, e));
    } catch (IOException e) {
      throw notRead(file, e);
    }
  }

  private static Failure unreadable(FileEntry file, NotProtectedException e) {
    return Failure.unreadable(e.code(), "File " + file.name() + ": " + e.getMessage(), null, null);
  }

  private static ConnectorException notRead(FileEntry file, IOException e) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.TRANSIENT,
            Effect.NOT_APPLIED,
            "File " + file.name() + " can't be read: " + IoReasons.of(e)),
        e);
  }

  @Override
  public InputStream open(FileEntry file) {
    OpenedFiles.Opened known =
        opened
            .of(file)
            .orElseThrow(
                () ->
                    new ConnectorException(
                        Failure.of(
                            FailureCategory.TRANSIENT,
                            Effect.NOT_APPLIED,
                            "File " + file.name() + " was not listed: list its folder again")));
    if (known.refusal() != null) {
      throw new ConnectorException(known.refusal());
    }
    try {
      return protection.open(folders.open(known.file()));
    } catch (NotProtectedException e) {
      throw new ConnectorException(unreadable(file, e), e);
    } catch (IOException e) {
      throw notRead(file, e);
    }
  }

  @Override
  public StagedFile stage(String folder, String finalName, FileContent content) {
    return folders.stage(
        folder,
        finalName + protection.ending(),
        out -> {
          OutputStream protecting = protection.protect(out);
          content.writeTo(protecting);
          protecting.close();
        });
  }

  @Override
  public void publish(StagedFile file) {
    folders.publish(file);
  }
}
