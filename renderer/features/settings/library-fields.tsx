import { useQuery } from '@tanstack/react-query';
import type { Managed } from '@shared/api/managed';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextInput } from '../../ui/text-input';
import { ManagedNote } from './managed-note';
import { strings } from './strings';
import styles from './settings.module.css';
import { sentence } from '@shared/sentence';

interface LibraryFieldsProps {
  readonly folder: string;
  readonly managed: Managed;
  /** Opens or makes the library in a folder. Rejects with a sentence for the user. */
  readonly onOpen: (folder: string) => Promise<void>;
}

/** Where the stories are kept, and a way to keep them elsewhere. */
export const LibraryFields = ({ folder, managed, onOpen }: LibraryFieldsProps) => {
  const { data: host } = useQuery({ queryKey: ['host'], queryFn: () => desk.call('host.info', {}) });
  const [typed, setTyped] = useState(folder);
  const [state, setState] = useState<'ready' | 'opening' | { readonly problem: string }>('ready');
  const open = async (chosen: string) => {
    setState('opening');
    try {
      await onOpen(chosen);
      setState('ready');
    } catch (failure) {
      setState({ problem: sentence(failure) });
    }
  };
  const choose = async () => {
    const chosen = await desk.call('host.chooseFolder', {
      title: strings.whichFolderHoldsThe,
      at: typed,
    });
    if (chosen.folder === null) return;
    setTyped(chosen.folder);
    await open(chosen.folder);
  };
  return (
    <fieldset className={styles.fields} disabled={managed.library}>
      {managed.library && <ManagedNote />}
      <TextInput
        label={strings.libraryFolder}
        mono
        value={typed}
        onChange={setTyped}
        description={strings.ifTheFolderHas}
      />
      <div className={styles.buttons}>
        {host?.canChooseFolder && !managed.library && (
          <Button onPress={() => void choose()}>{strings.chooseAFolder}</Button>
        )}
        <Button
          isDisabled={!typed.trim() || state === 'opening' || managed.library}
          onPress={() => void open(typed.trim())}
        >
          {strings.openThisLibrary}
        </Button>
      </div>
      {typeof state === 'object' && <Notice tone="stop">{state.problem}</Notice>}
    </fieldset>
  );
};
