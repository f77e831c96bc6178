import { sentence } from '@shared/sentence';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextInput } from '../../ui/text-input';
import styles from './backups.module.css';

interface NewLibraryFieldsProps {
  readonly folder: string;
  readonly onFolder: (folder: string) => void;
}

/** Where a new library goes. */
export const NewLibraryFields = ({ folder, onFolder }: NewLibraryFieldsProps) => {
  const { data: host } = useQuery({ queryKey: ['host'], queryFn: () => desk.call('host.info', {}) });
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async () => {
    try {
      const chosen = await desk.call('host.chooseFolder', {
        title: 'Where should the new library go?',
        at: folder,
      });
      if (chosen.folder !== null) onFolder(chosen.folder);
      setProblem(null);
    } catch (failure) {
      setProblem(sentence(failure));
    }
  };
  return (
    <>
      <TextInput
        label="Folder of the new library"
        mono
        autoFocus
        value={folder}
        onChange={onFolder}
        description="An empty folder, or one that is not there yet. Enter its full path."
      />
      {host?.canChooseFolder && (
        <div className={styles.buttons}>
          <Button onPress={() => void choose()}>Choose a folder…</Button>
        </div>
      )}
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
    </>
  );
};
