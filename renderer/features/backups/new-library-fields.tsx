import { sentence } from '@shared/sentence';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextInput } from '../../ui/text-input';
import { strings } from './strings';
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
        title: strings.whereShouldTheNew,
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
        label={strings.folderOfTheNew}
        mono
        autoFocus
        value={folder}
        onChange={onFolder}
        description={strings.anEmptyFolderOr}
      />
      {host?.canChooseFolder && (
        <div className={styles.buttons}>
          <Button onPress={() => void choose()}>{strings.chooseAFolder}</Button>
        </div>
      )}
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
    </>
  );
};
