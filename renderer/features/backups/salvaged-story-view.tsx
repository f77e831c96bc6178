import type { SalvagedStory, SalvagedVersion } from '@shared/api/salvage';
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
import { strings } from './strings';
import styles from './backups.module.css';
import { StoryText } from './story-text';

interface SalvagedStoryViewProps {
  readonly story: SalvagedStory;
  readonly onExport: () => void;
}

type View = 'page' | 'text';
/** The text that is saved, or the id of a version. */
type Which = 'saved' | SalvagedVersion['id'];

/** A story of a library that cannot be opened: as a page or as text, with each of its versions, and ways to export it. */
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
    ...(isReadable ? [{ id: 'saved' as const, label: strings.whatWasSavedLast }] : []),
    ...versions.map((one) => ({
      id: one.id,
      label: strings.versionOf({ time: dayAndTime(one.at), count: one.words }),
    })),
  ];
  return (
    <div className={styles.view}>
      {why !== null && <Notice tone="advice">{why}</Notice>}
      {!isReadable && story.versions === 0 && (
        <EmptyState title={strings.thisTextCannotBe}>{strings.whatIsLeftOf}</EmptyState>
      )}
      {which !== null && choices.length > 1 && (
        <SelectInput<Which> label={strings.text} choices={choices} value={which} onChange={setAsked} />
      )}
      {error && <Notice tone="stop">{error.message}</Notice>}
      {data && (
        <>
          <div className={styles.buttons}>
            <Button onPress={() => void copyText(data)}>{strings.copyTheText}</Button>
            {isReadable && <OpeningButton onOpen={onExport}>{strings.exportThisStory}</OpeningButton>}
          </div>
          <Tabbed<View>
            label={strings.theStory}
            selected={view}
            onSelect={setView}
            tabs={[
              {
                id: 'page',
                label: strings.asAPage,
                content: (
                  <iframe
                    key={which}
                    className={styles.page}
                    title={strings.pageOf({ headline: headline || strings.noHeadlineYet })}
                    src={`/rescued/${id}${version.version ? `?version=${version.version}` : ''}`}
                    // As the preview: without `allow-scripts` nothing in it runs.
                    sandbox="allow-same-origin"
                  />
                ),
              },
              { id: 'text', label: strings.asText, content: <StoryText story={data.story} /> },
            ]}
          />
        </>
      )}
    </div>
  );
};
