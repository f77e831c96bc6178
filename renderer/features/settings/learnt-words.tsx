import { sentence } from '@shared/sentence';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { readAgain } from '../../api/read-again';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { strings } from './strings';
import styles from './settings.module.css';

/** The words that the user has taught the spelling checker, each of which can be taken back at once. */
export const LearntWords = () => {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['learnt-words'],
    queryFn: () => desk.call('host.learntWords', {}),
    gcTime: 0,
  });
  const forget = async (word: string) => {
    try {
      await desk.call('host.forgetWord', { word });
      setProblem(null);
    } catch (failure) {
      setProblem(sentence(failure));
    }
    await readAgain(queries, ['learnt-words']);
  };
  if (!data) return null;
  return (
    <section className={styles.learnt} aria-labelledby="learnt-words">
      <h3 id="learnt-words" className={styles.learntTitle}>
        {strings.learntWords}
      </h3>
      {data.words.length === 0 ? (
        <p className={styles.help}>{strings.noneYetRightClick}</p>
      ) : (
        <ul className={styles.words}>
          {data.words.map((word) => (
            <li key={word} className={styles.word}>
              <bdi>{word}</bdi>
              <Button
                look="quiet"
                aria-label={strings.removeWord({ word })}
                onPress={() => void forget(word)}
              >
                {strings.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
    </section>
  );
};
