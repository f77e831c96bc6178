import { useQuery } from '@tanstack/react-query';
import { type Charset, CHARSETS, type ReadCharset } from '@shared/intake/charset';
import type { StoryId } from '@shared/story/ids';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Notice } from '../../ui/notice';
import { SelectInput } from '../../ui/select-input';
import { strings } from './strings';
import styles from './intake.module.css';

interface CharsetChoiceProps {
  readonly id: StoryId;
  readonly readIn: ReadCharset;
  /** Reads the file again. What is typed becomes a version first. */
  readonly onReadAs: (charset: Charset) => Promise<void>;
}

/** The character set in which the file was read, and the others in which it can be read. */
export const CharsetChoice = ({ id, readIn, onReadAs }: CharsetChoiceProps) => {
  const [isBusy, setBusy] = useState(false);
  const { data } = useQuery({
    queryKey: ['story', id, 'intake', 'readings'],
    queryFn: () => desk.call('intake.readings', { id }),
  });
  const readings = data?.readings ?? [];
  if (readings.length === 0) return null;
  const readAs = async (charset: Charset) => {
    if (charset === readIn.charset) return;
    setBusy(true);
    await onReadAs(charset);
    setBusy(false);
  };
  return (
    <section className={styles.group} aria-label={strings.characterSet}>
      {readIn.others.length > 0 && <Notice tone="advice">{strings.thisFileDoesNot}</Notice>}
      <SelectInput
        label={strings.readTheFileAs}
        value={readIn.charset}
        choices={readings.map(({ charset, sample }) => ({
          id: charset,
          label: `${CHARSETS[charset]}: ${sample}`,
        }))}
        onChange={(charset) => void readAs(charset)}
        isDisabled={isBusy}
      />
    </section>
  );
};
