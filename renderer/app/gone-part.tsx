import type { BackupKey } from '@shared/api/backups';
import type { Output } from '@shared/api/contract';
import { counted } from '@shared/counted';
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
import styles from './gone-part.module.css';

interface GonePartProps {
  readonly info: Output<'app.info'>;
  /** The text in the window now; null where it shows no story. */
  readonly textNow: () => Story | null;
  /** Saves all that is typed in this window; what the library cannot take, the desk keeps elsewhere. */
  readonly saveAll: () => Promise<void>;
  readonly onClose: () => void;
}

async function saveAsFile(story: Story): Promise<string> {
  const { fileName, bytes, missing } = await desk.call('handover.ofText', { story });
  if (!(await download(fileName, bytes))) return '';
  const photos = missing === 0 ? '' : ` ${counted(missing, 'photo')} could not be read and is not in it.`;
  return `${fileName} holds the story for any Copydesk.${photos}`;
}

/** The ways on while the folder of the open library is gone, over the window, which keeps its text. */
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
    const kept =
      texts === 0
        ? ''
        : ` What could not be saved (${counted(texts, 'text')}) is in the list of versions of its story.`;
    tellNews(`The backup is open in ${folder}.${kept}`);
  };
  const openAnother = async (folder: string) => {
    await keepTyped();
    await desk.call('library.open', { folder });
    await readAgain(client);
    tellNews(
      'Another library is open. What could not be saved in the earlier one is kept on this machine, and goes into it when it is opened again.',
    );
  };
  return (
    <AppDialog
      title="The library is not there"
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          Wait for the folder
        </Button>
      }
    >
      <div className={styles.parts}>
        <p>{library?.cannotSave}</p>
        <p>
          You can close this and go on writing. Your text stays in the window and on this machine, and is
          saved as soon as the folder is back.
        </p>
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
              Open another library
            </h3>
            <LibraryFields folder="" managed={managed} onOpen={openAnother} />
          </section>
        )}
      </div>
    </AppDialog>
  );
};
