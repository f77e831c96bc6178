import type { Story } from '@shared/document/story';
import type { CheckResult } from '@shared/checks/check';
import type { House } from '@shared/house/house';
import type { Charset } from '@shared/intake/charset';
import type { LeftOutLine } from '@shared/intake/report';
import type { PhotoId, Sha256 } from '@shared/story/ids';
import { memo, type ReactNode } from 'react';
import { useDraft } from './draft-store';
import type { Side } from '../features/versions/side';
import { StoryTab } from '../features/story/story-tab';
import { lazyPart } from '../ui/lazy-part';
import { Tabbed } from '../ui/tabs';
import { strings } from './strings';
import { StopCount, StoryFindings } from './story-findings';
import styles from './workspace.module.css';
import type { StoryDraft } from './use-story-draft';

const PhotosTab = lazyPart(() => import('../features/photos/photos-tab').then((part) => part.PhotosTab));
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
  const { id } = draft;
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
            content: <Fields draft={draft} house={house} />,
          },
          {
            id: 'photos',
            label: strings.photos,
            content: (
              <WithStory draft={draft}>
                {(story) => (
                  <PhotosTab
                    story={story}
                    house={house}
                    onChange={draft.changePhoto}
                    onLead={(leadPhoto) => draft.change({ leadPhoto })}
                    onShow={onShowPhoto}
                    onRecord={onPhotoRecord}
                  />
                )}
              </WithStory>
            ),
          },
          {
            id: 'checks',
            label: strings.checks,
            count: <StopCount id={id} />,
            content: <StoryFindings id={id} onGo={onGo} onFix={props.onFix} />,
          },
          { id: 'review', label: strings.review, content: <ReviewTab id={id} moves={moves} /> },
          {
            id: 'versions',
            label: strings.versions,
            content: (
              <WithStory draft={draft}>
                {(story) => <VersionsTab story={story} onCompare={onCompare} />}
              </WithStory>
            ),
          },
          {
            id: 'intake',
            label: strings.intake,
            content: (
              <WithStory draft={draft}>
                {(story) => (
                  <ReportTab story={story} onBringBack={props.onBringBack} onReadAs={props.onReadAs} />
                )}
              </WithStory>
            ),
          },
        ]}
      />
    </section>
  );
};

/** Only the chosen tab is in the page: the others cost nothing while somebody types. */
const WithStory = ({ draft, children }: { draft: StoryDraft; children: (story: Story) => ReactNode }) =>
  children(useDraft(draft.store, ({ story }) => story));

/** Not redrawn when a finding arrives or a save is confirmed. */
const Fields = memo(({ draft, house }: Pick<InspectorProps, 'draft' | 'house'>) => (
  <StoryTab story={useDraft(draft.store, ({ fields }) => fields)} house={house} onChange={draft.change} />
));
Fields.displayName = 'Fields';
