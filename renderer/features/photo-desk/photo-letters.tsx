import { type Charset, CHARSETS } from '@shared/intake/charset';
import type { Sha256 } from '@shared/story/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { readAgain } from '../../api/read-again';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { SelectInput } from '../../ui/select-input';
import { tellFailed } from '../../ui/toasts';
import { strings } from './strings';
import styles from './photo-details.module.css';

interface PhotoLettersProps {
  readonly sha256: Sha256;
  readonly readIn: Charset;
}

/** Asks how the letters of an old file are stored, if the file does not say so. */
export const PhotoLetters = ({ sha256, readIn }: PhotoLettersProps) => {
  const client = useQueryClient();
  const [chosen, setChosen] = useState(readIn);
  const { data } = useQuery({
    queryKey: ['photos', 'readings', sha256],
    queryFn: () => desk.call('photos.readings', { sha256 }),
  });
  const answer = useMutation({
    mutationFn: (charset: Charset) => desk.call('photos.readAs', { sha256, charset }),
    onSuccess: () => readAgain(client, ['photos']),
    onError: (problem) => tellFailed(problem.message),
  });
  const readings = data?.readings ?? [];
  if (readings.length === 0) return null;
  return (
    <section className={styles.letters} aria-label={strings.lettersOfTheFile}>
      <Notice tone="advice">{strings.thisFileDoesNot}</Notice>
      <SelectInput
        label={strings.readTheFileAs}
        value={chosen}
        choices={readings.map(({ charset, sample }) => ({
          id: charset,
          label: `${sample} – ${CHARSETS[charset]}`,
        }))}
        onChange={setChosen}
        isDisabled={answer.isPending}
      />
      <Button small isDisabled={answer.isPending} onPress={() => answer.mutate(chosen)}>
        {chosen === readIn ? strings.thisIsRight : strings.useThisReading}
      </Button>
    </section>
  );
};
