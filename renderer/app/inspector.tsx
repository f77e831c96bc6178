import { useQuery } from '@tanstack/react-query';
import type { CheckResult } from '@shared/checks/check';
import type { House } from '@shared/house/house';
import type { Charset } from '@shared/intake/charset';
import type { LeftOutLine } from '@shared/intake/report';
import type { PhotoId, Sha256 } from '@shared/story/ids';
import type { ReactNode } from 'react';
import { desk } from '../api/client';
import type { Side } from '../features/versions/side';
import { StoryTab } from '../features/story/story-tab';
import { lazyPart } from '../ui/lazy-part';
import { Tabbed } from '../ui/tabs';
import { strings } from './strings';
import styles from './workspace.module.css';
import type { StoryDraft } from './use-story-draft';

const PhotosTab = lazyPart(() => import('../features/photos/photos-tab').then((part) => part.PhotosTab));
const ChecksTab = lazyPart(() => import('../features/checks/checks-tab').then((part) => part.ChecksTab));
const ReviewTab = lazyPart(() => import('../features/review/review-tab').then((part) => part.ReviewTab));
const VersionsTab = lazyPart(() =>
  import('../features/versions/versions-tab').then((part) => part.VersionsTab),
);
const ReportTab = lazyPart(() => import('../features/intake/report-tab').then((part) => part.ReportTab));

export type InspectorTab = 'story' | 'photos' | 'checks' | 'review' | 'versions' | 'intake';

interface InspectorProps {
  readonly draft: StoryDraft;
  readonly house: House;
  readonly tab: InspectorTab;
  readonly onTab: (tab: InspectorTab) => void;
  readonly moves: ReactNode;
  readonly onGo: (result: CheckResult) => void;
  readonly onFix: (result: CheckResult) => void;
  readonly onShowPhoto: (photoId: PhotoId, field: 'file' | 'credit' | 'alt' | 'caption') => void;
  readonly onPhotoRecord: (sha256: Sha256) => void;
  readonly onCompare: (older: Side, newer: Side) => void;
  readonly onBringBack: (line: LeftOutLine, leftOut: readonly LeftOutLine[]) => void;
  readonly onReadAs: (charset: Charset) => Promise<void>;
}

/** Everything about the story beside its text. */
export const Inspector = (props: InspectorProps) => {
  const { draft, house, tab, onTab, moves, onGo, onShowPhoto, onPhotoRecord, onCompare } = props;
  const { id } = draft.story;
  const savedAt = draft.save.state === 'saved' ? draft.save.at : null;
  const checks = useQuery({
    queryKey: ['story', id, 'checks', savedAt],
    queryFn: () => desk.call('publish.check', { id }),
    enabled: savedAt !== null,
    placeholderData: (previous) => previous,
  });
  const results = checks.data?.results ?? null;
  return (
    <section className={styles.inspector} aria-label={strings.inspector}>
      <Tabbed
        label={strings.aboutTheStory}
        selected={tab}
        onSelect={onTab}
        tabs={[
          {
            id: 'story',
            label: strings.story,
            content: <StoryTab story={draft.story} house={house} onChange={draft.change} />,
          },
          {
            id: 'photos',
            label: strings.photos,
            content: (
              <PhotosTab
                story={draft.story}
                house={house}
                onChange={draft.changePhoto}
                onLead={(leadPhoto) => draft.change({ leadPhoto })}
                onShow={onShowPhoto}
                onRecord={onPhotoRecord}
              />
            ),
          },
          {
            id: 'checks',
            label: strings.checks,
            count: results?.filter(({ weight }) => weight === 'stop').length ?? 0,
            content: <ChecksTab results={results} onGo={onGo} onFix={props.onFix} />,
          },
          { id: 'review', label: strings.review, content: <ReviewTab id={id} moves={moves} /> },
          {
            id: 'versions',
            label: strings.versions,
            content: <VersionsTab story={draft.story} onCompare={onCompare} />,
          },
          {
            id: 'intake',
            label: strings.intake,
            content: (
              <ReportTab story={draft.story} onBringBack={props.onBringBack} onReadAs={props.onReadAs} />
            ),
          },
        ]}
      />
    </section>
  );
};
