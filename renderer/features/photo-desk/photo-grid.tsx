import type { PhotoItem } from '@shared/api/photos';
import type { ReactNode } from 'react';
import {
  Collection,
  GridLayout,
  GridList,
  ListLayout,
  Size,
  Virtualizer,
  type GridLayoutOptions,
  type Key,
  type ListLayoutOptions,
} from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { LoadMore } from '../../ui/load-more';
import { strings } from './strings';
import scrolled from '../../ui/scrolled-list.module.css';
import { PhotoTile } from './photo-tile';

interface PhotoGridProps {
  readonly photos: readonly PhotoItem[];
  readonly look: 'grid' | 'list';
  readonly selected: ReadonlySet<Key>;
  readonly onSelect: (selected: ReadonlySet<Key>) => void;
  /** Enter or a double click on a photo. */
  readonly onAbout: () => void;
  readonly isLoadingMore: boolean;
  readonly onLoadMore: () => void;
  readonly empty: ReactNode;
}

const GRID = {
  minItemSize: new Size(184, 232),
  maxItemSize: new Size(300, 378),
  minSpace: new Size(8, 8),
  preserveAspectRatio: true,
};
const LIST = { rowSize: 76 };

interface Entry {
  readonly id: string;
  readonly photo: PhotoItem;
}

const entries = new WeakMap<PhotoItem, Entry>();

/** The same entry for the same photo: the collection redraws a different object. */
function entryOf(photo: PhotoItem): Entry {
  const entry = entries.get(photo) ?? { id: photo.file.sha256, photo };
  entries.set(photo, entry);
  return entry;
}

/** The photos of a filter. Only those on screen are in the page, however large the library is. */
export const PhotoGrid = (props: PhotoGridProps) => {
  const { photos, look, selected, onSelect, onAbout, isLoadingMore, onLoadMore, empty } = props;
  const isGrid = look === 'grid';
  return (
    <Virtualizer<GridLayoutOptions | ListLayoutOptions>
      key={look}
      layout={isGrid ? GridLayout : ListLayout}
      layoutOptions={isGrid ? GRID : LIST}
    >
      <GridList
        aria-label={strings.photos}
        layout={isGrid ? 'grid' : 'stack'}
        className={classNames(scrolled.list)}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        // All is all that the list has loaded: nobody should change what they never saw. What comes otherwise is kept
        // as it is, since it also holds where a range began.
        onSelectionChange={(keys) =>
          onSelect(keys === 'all' ? new Set(photos.map(({ file }) => file.sha256)) : keys)
        }
        onAction={onAbout}
        renderEmptyState={() => empty}
      >
        <Collection items={photos.map(entryOf)}>
          {({ photo }) => <PhotoTile photo={photo} look={look} />}
        </Collection>
        <LoadMore isLoading={isLoadingMore} onLoadMore={onLoadMore} />
      </GridList>
    </Virtualizer>
  );
};
