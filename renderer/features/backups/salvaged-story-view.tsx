import type { SalvagedStory, SalvagedVersion } from '@shared/api/salvage';
import { counted } from '@shared/counted';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy-text';
import { EmptyState, Notice } from '../../ui/notice';
import { OpeningButton } from '../../ui/opening-button';
import { SelectInput } from '../../ui/select-input';
import { Tabbed } from '../../ui/tabs';
import { dayAndTime } from '../../ui/times';
import styles from './backups.module.css';
import { StoryText } from './story-text';

interface SalvagedStoryViewProps {
  readonly story: SalvagedStory;
  readonly onExport: () => void;
}

type View = 'page' | 'text';
/** The text that is saved, or the id of a version. */
type Which = 'saved' | SalvagedVersion['id'];

/** A story of a library that cannot be opened: as a page or as text, each of its versions, and ways to take it along. */
export const SalvagedStoryView = ({ story, onExport }: SalvagedStoryViewProps) => {
  const { id, state, why, headline } = story;
  const isReadable = state !== 'unreadable';
  const [view, setView] = useState<View>('page');
  const [asked, setAsked] = useState<Which | null>(isReadable ? 'saved' : null);
  const { data: found } = useQuery({
    queryKey: ['salvage', 'versions', id],
    queryFn: () => desk.call('salvage.versions', { id }),
    enabled: story.versions > 0,
    gcTime: 0,
  });
  const versions = found?.versions ?? [];
  const which = asked ?? versions[0]?.id ?? null;
  const version = which === null || which === 'saved' ? {} : { version: which };
  const { data, error } = useQuery({
    queryKey: ['salvage', 'story', id, which],
    queryFn: () => desk.call('salvage.story', { id, ...version }),
    enabled: which !== null,
    gcTime: 0,
  });
  const choices = [
    ...(isReadable ? [{ id: 'saved' as const, label: 'What was saved last' }] : []),
    ...versions.map((one) => ({
      id: one.id,
      label: `Version of ${dayAndTime(one.at)} · ${counted(one.words, 'word')}`,
    })),
  ];
  return (
    <div className={styles.view}>
      {why !== null && <Notice tone="advice">{why}</Notice>}
      {!isReadable && story.versions === 0 && (
        <EmptyState title="This text cannot be read">
          What is left of it goes into the folder “unreadable” of the new library.
        </EmptyState>
      )}
      {which !== null && choices.length > 1 && (
        <SelectInput<Which> label="Text" choices={choices} value={which} onChange={setAsked} />
      )}
      {error && <Notice tone="stop">{error.message}</Notice>}
      {data && (
        <>
          <div className={styles.buttons}>
            <Button onPress={() => void copyText(data)}>Copy the text</Button>
            {isReadable && <OpeningButton onOpen={onExport}>Export this story…</OpeningButton>}
          </div>
          <Tabbed<View>
            label="The story"
            selected={view}
            onSelect={setView}
            tabs={[
              {
                id: 'page',
                label: 'As a page',
                content: (
                  <iframe
                    key={which}
                    className={styles.page}
                    title={`The page of “${headline || 'No headline yet'}”`}
                    src={`/rescued/${id}${version.version ? `?version=${version.version}` : ''}`}
                    // As the preview: without `allow-scripts` nothing in it runs.
                    sandbox="allow-same-origin"
                  />
                ),
              },
              { id: 'text', label: 'As text', content: <StoryText story={data.story} /> },
            ]}
          />
        </>
      )}
    </div>
  );
};
