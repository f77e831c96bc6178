import { PhotoFilter, type PhotoItem } from '@shared/api/photos';
import { ADDRESS_ONLY, pictureByAddress } from '@shared/blocks/photo/picture-by-address.dom';
import { sentence } from '@shared/sentence';
import type { Sha256, StoryId } from '@shared/story/ids';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState, type DragEvent } from 'react';
import type { Key } from 'react-aria-components';
import { desk } from '../../api/client';
import { classNames } from '../../ui/class-names';
import { tellFailed } from '../../ui/toasts';
import { AppDialog } from '../../ui/dialog';
import { FilterChips } from '../../ui/filter-chips';
import { useRemembered } from '../../ui/use-remembered';
import { useSettled } from '../../ui/use-settled';
import { AboutPane } from './about-pane';
import { AddingLine } from './adding-line';
import { filesOfDrop } from './dropped-files';
import { EmptyPhotos } from './empty-photos';
import { strings } from './strings';
import styles from './photo-desk.module.css';
import { PhotoDeskBar } from './photo-desk-bar';
import { FILTER_LABELS } from './photo-flags';
import { PhotoGrid } from './photo-grid';
import type { PhotoAdder } from './adding';
import { UnsavedLine } from './unsaved-line';
import { UnsavedQuestion } from './unsaved-question';
import { useAboutPage } from './use-about-page';
import { useLeaving } from './use-leaving';
import { usePhotos } from './use-photos';
import type { UnsavedWords } from './use-unsaved-words';

interface PhotoDeskProps {
  readonly adder: PhotoAdder;
  readonly words: UnsavedWords;
  /** The photo that was asked for; null if the photo desk as a whole was. */
  readonly startWith: Sha256 | null;
  /** Places pictures in the open story; null if none is open. */
  readonly onPlace: ((photos: readonly PhotoItem[]) => void) | null;
  readonly onOpenStory: (id: StoryId) => void;
  readonly beforeChange: () => Promise<void>;
  readonly onClose: () => void;
}

/** These photos as they are stored now. */
const stored = async (ids: readonly Sha256[]): Promise<readonly PhotoItem[]> =>
  Promise.all(ids.map(async (sha256) => (await desk.call('photos.get', { sha256 })).photo));

const idsOf = (photos: readonly PhotoItem[]): readonly Sha256[] => photos.map(({ file }) => file.sha256);

/** The library's photos: found, credited, and placed in the open story. */
export const PhotoDesk = (props: PhotoDeskProps) => {
  const { adder, words, startWith, onPlace, onOpenStory, beforeChange, onClose } = props;
  const [filter, setFilter] = useState<PhotoFilter>('all');
  const [typed, setTyped] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set(startWith ? [startWith] : []));
  const [isGrid, setGrid] = useRemembered('photos-as-grid', true);
  const [over, setOver] = useState(false);
  const library = useRef<HTMLDivElement>(null);
  const about = useRef<HTMLElement>(null);
  const page = useAboutPage(library, about, startWith !== null);
  const leaving = useLeaving(words);
  const query = useDeferredValue(useSettled(typed.trim()));
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = usePhotos({
    filter,
    query,
  });
  const photos: readonly PhotoItem[] = data?.pages.flatMap(({ items }) => items) ?? [];
  // Photos whose words wait may be far down the list, or not in it.
  const missing = [...selected].filter((id) => !photos.some(({ file }) => file.sha256 === id)) as Sha256[];
  const { data: others = [] } = useQuery({
    queryKey: ['photos', 'chosen', missing],
    queryFn: () => stored(missing),
    enabled: missing.length > 0 && missing.length <= 50 && !isPending,
  });
  const known = missing.length > 0 ? [...photos, ...others] : photos;
  const chosen = known.filter(({ file }) => selected.has(file.sha256));
  const first = data?.pages[0];
  const isNarrowed = filter !== 'all' || query !== '';
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (pictureByAddress(event.dataTransfer)) tellFailed(ADDRESS_ONLY);
    void filesOfDrop(event.dataTransfer).then(adder.add);
  };
  /** As they are stored then: what was typed of them may just have been saved. */
  const place =
    onPlace &&
    ((pictures: readonly PhotoItem[]) =>
      leaving.leave(
        () => void stored(idsOf(pictures)).then(onPlace, (failure: unknown) => tellFailed(sentence(failure))),
      ));
  return (
    <AppDialog title={strings.photoDesk} width="full" onClose={() => leaving.leave(onClose)}>
      <div
        className={classNames(styles.desk, over && styles.over)}
        data-takes-pictures
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={drop}
      >
        <div className={classNames(styles.library, page.isPage && styles.away)} ref={library}>
          <PhotoDeskBar
            typed={typed}
            onType={setTyped}
            isGrid={isGrid}
            onGrid={setGrid}
            onFiles={adder.add}
          />
          <div className={styles.filters}>
            <FilterChips
              label={strings.showPhotosThatAre}
              filters={PhotoFilter.options.map((id) => ({
                id,
                label: FILTER_LABELS[id],
                count: first?.counts[id] ?? 0,
              }))}
              value={filter}
              onChange={setFilter}
            />
            <p className={styles.found} role="status">
              {isNarrowed && first && strings.found({ count: first.total })}
            </p>
          </div>
          <AddingLine adder={adder} />
          <UnsavedLine
            words={words}
            chosen={idsOf(chosen).join()}
            onShow={(choice) => {
              setSelected(new Set(choice.split(',')));
              page.open();
            }}
            onSave={leaving.saveAll}
          />
          <PhotoGrid
            photos={photos}
            look={isGrid ? 'grid' : 'list'}
            selected={selected}
            onSelect={setSelected}
            onAbout={page.open}
            isLoadingMore={isFetchingNextPage}
            onLoadMore={() => {
              if (hasNextPage) void fetchNextPage();
            }}
            empty={
              <EmptyPhotos
                state={error ? 'failed' : isPending ? 'loading' : isNarrowed ? 'nothing found' : 'no photos'}
                problem={error?.message ?? ''}
                onClear={() => {
                  setFilter('all');
                  setTyped('');
                }}
              />
            }
          />
        </div>
        <AboutPane
          page={page}
          paneRef={about}
          photos={chosen}
          words={words}
          onPlace={place}
          onOpenStory={(id) => leaving.leave(() => onOpenStory(id))}
          beforeChange={beforeChange}
          onReplaced={(by) => setSelected(new Set([by]))}
        />
      </div>
      {leaving.asked && <UnsavedQuestion {...leaving.asked} />}
    </AppDialog>
  );
};
