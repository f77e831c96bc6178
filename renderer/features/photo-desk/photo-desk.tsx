import { PhotoFilter, type PhotoItem } from '@shared/api/photos';
import { ADDRESS_ONLY, pictureByAddress } from '@shared/blocks/photo/picture-by-address.dom';
import { LayoutGrid, List } from 'lucide-react';
import { useDeferredValue, useState, type DragEvent } from 'react';
import { ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { tellFailed } from '../../ui/toasts';
import { AppDialog } from '../../ui/dialog';
import { FilterChips } from '../../ui/filter-chips';
import { SearchInput } from '../../ui/search-input';
import { useRemembered } from '../../ui/use-remembered';
import { useSettled } from '../../ui/use-settled';
import { AddButtons } from './add-buttons';
import { AddingLine } from './adding-line';
import { filesOfDrop } from './dropped-files';
import { EmptyPhotos } from './empty-photos';
import styles from './photo-desk.module.css';
import { PhotoDetails, type PhotoDetailsProps } from './photo-details';
import { FILTER_LABELS } from './photo-flags';
import { PhotoGrid } from './photo-grid';
import type { PhotoAdder } from './adding';
import { usePhotos } from './use-photos';

interface PhotoDeskProps extends Omit<PhotoDetailsProps, 'photos' | 'onReplaced'> {
  readonly adder: PhotoAdder;
  readonly onClose: () => void;
}

/** The library's photos: found, credited, and placed in the open story. */
export const PhotoDesk = ({ adder, onClose, ...details }: PhotoDeskProps) => {
  const [filter, setFilter] = useState<PhotoFilter>('all');
  const [typed, setTyped] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set());
  const [isGrid, setGrid] = useRemembered('photos-as-grid', true);
  const [over, setOver] = useState(false);
  const query = useDeferredValue(useSettled(typed.trim()));
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = usePhotos({
    filter,
    query,
  });
  const photos: readonly PhotoItem[] = data?.pages.flatMap(({ items }) => items) ?? [];
  const first = data?.pages[0];
  const isNarrowed = filter !== 'all' || query !== '';
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (pictureByAddress(event.dataTransfer)) tellFailed(ADDRESS_ONLY);
    void filesOfDrop(event.dataTransfer).then(adder.add);
  };
  return (
    <AppDialog title="Photo desk" width="full" onClose={onClose}>
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
        <div className={styles.library}>
          <div className={styles.bar}>
            <SearchInput label="Search photos" value={typed} onChange={setTyped} />
            <ToggleButtonGroup
              aria-label="Show photos as"
              className={classNames(styles.looks)}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[isGrid ? 'grid' : 'list']}
              onSelectionChange={([key]) => setGrid(key === 'grid')}
            >
              <ToggleButton id="grid" aria-label="Grid" className={classNames(styles.look)}>
                <LayoutGrid aria-hidden />
              </ToggleButton>
              <ToggleButton id="list" aria-label="List" className={classNames(styles.look)}>
                <List aria-hidden />
              </ToggleButton>
            </ToggleButtonGroup>
            <AddButtons onFiles={adder.add} />
          </div>
          <div className={styles.filters}>
            <FilterChips
              label="Show photos that are"
              filters={PhotoFilter.options.map((id) => ({
                id,
                label: FILTER_LABELS[id],
                count: first?.counts[id] ?? 0,
              }))}
              value={filter}
              onChange={setFilter}
            />
            <p className={styles.found} role="status">
              {isNarrowed && first && `${first.total} ${first.total === 1 ? 'photo' : 'photos'} found`}
            </p>
          </div>
          <AddingLine adder={adder} />
          <PhotoGrid
            photos={photos}
            look={isGrid ? 'grid' : 'list'}
            selected={selected}
            onSelect={setSelected}
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
        <section className={styles.details} aria-label="About the photos chosen" tabIndex={-1}>
          <PhotoDetails
            photos={photos.filter(({ file }) => selected.has(file.sha256))}
            onReplaced={(by) => setSelected(new Set([by]))}
            {...details}
          />
        </section>
      </div>
    </AppDialog>
  );
};
