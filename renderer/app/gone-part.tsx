import type { BackupKey } from '@shared/api/backups';
import type { Output } from '@shared/api/contract';
import { storyClipboard } from '@shared/page/story-clipboard';
import type { Story } from '@shared/document/story';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { desk } from '../api/client';
import { readAgain } from '../api/read-again';
import { GoneRescue } from '../features/backups/gone-rescue';
import { WindowText } from '../features/backups/window-text';
import { LibraryFields } from '../features/settings/library-fields';
import { ManagedNote } from '../features/settings/managed-note';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy-text';
import { AppDialog } from '../ui/dialog';
import { download } from '../ui/download';
import { tellNews } from '../ui/toasts';
import { strings } from './strings';
import styles from './gone-part.module.css';

interface GonePartProps {
  readonly info: Output<'app.info'>;
  /** The text in the window now; null if it shows no story. */
  readonly textNow: () => Story | null;
  /** Saves all that is typed in this window; what the library cannot take, the desk keeps elsewhere. */
  readonly saveAll: () => Promise<void>;
  readonly onClose: () => void;
}

async function saveAsFile(story: Story): Promise<string> {
  const { fileName, bytes, missing } = await desk.call('handover.ofText', { story });
  if (!(await download(fileName, bytes))) return '';
  return missing === 0
    ? strings.savedAsFile({ file: fileName })
    : strings.savedAsFileWithout({ file: fileName, count: missing });
}

/** The options while the folder of the open library is gone, over the window, which keeps its text. */
export const GonePart = ({ info, textNow, saveAll, onClose }: GonePartProps) => {
  const client = useQueryClient();
  const { library, managed, house } = info;
  const isGone = library?.isGone === true;
  useEffect(() => {
    if (!isGone) onClose();
  }, [isGone, onClose]);
  const story = textNow();
  const keepTyped = () => saveAll().catch(() => undefined);
  const restoreInto = async (backup: BackupKey, folder: string) => {
    await keepTyped();
    const { texts } = await desk.call('backups.restoreInto', { ...backup, folder });
    await readAgain(client);
    tellNews((texts === 0 ? strings.backupOpen : strings.backupOpenKept)({ folder }));
  };
  const openAnother = async (folder: string) => {
    await keepTyped();
    await desk.call('library.open', { folder });
    await readAgain(client);
    tellNews(strings.anotherLibraryIsOpen);
  };
  return (
    <AppDialog
      title={strings.theLibraryIsNot}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {strings.waitForTheFolder}
        </Button>
      }
    >
      <div className={styles.parts}>
        <p>{library?.cannotSave}</p>
        <p>{strings.youCanCloseThis}</p>
        {story && (
          <WindowText
            headline={story.headline}
            onCopy={() => copyText(storyClipboard(textNow() ?? story, house))}
            onSave={() => saveAsFile(textNow() ?? story)}
          />
        )}
        <GoneRescue isManaged={managed.library} level={3} onRestoreInto={restoreInto} />
        {managed.library ? (
          <ManagedNote />
        ) : (
          <section aria-labelledby="another-library">
            <h3 id="another-library" className={styles.title}>
              {strings.openAnotherLibrary}
            </h3>
            <LibraryFields folder="" managed={managed} onOpen={openAnother} />
          </section>
        )}
      </div>
    </AppDialog>
  );
};
