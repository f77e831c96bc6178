import { LayoutGrid, List } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { SearchInput } from '../../ui/search-input';
import { AddButtons } from './add-buttons';
import { strings } from './strings';
import styles from './photo-desk.module.css';

interface PhotoDeskBarProps {
  readonly typed: string;
  readonly onType: (words: string) => void;
  readonly isGrid: boolean;
  readonly onGrid: (isGrid: boolean) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Search, grid or list, and the buttons that add photos. */
export const PhotoDeskBar = ({ typed, onType, isGrid, onGrid, onFiles }: PhotoDeskBarProps) => (
  <div className={styles.bar}>
    <SearchInput label={strings.searchPhotos} value={typed} onChange={onType} />
    <ToggleButtonGroup
      aria-label={strings.showPhotosAs}
      className={classNames(styles.looks)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[isGrid ? 'grid' : 'list']}
      onSelectionChange={([key]) => onGrid(key === 'grid')}
    >
      <ToggleButton id="grid" aria-label={strings.grid} className={classNames(styles.look)}>
        <LayoutGrid aria-hidden />
      </ToggleButton>
      <ToggleButton id="list" aria-label={strings.list} className={classNames(styles.look)}>
        <List aria-hidden />
      </ToggleButton>
    </ToggleButtonGroup>
    <div className={styles.add}>
      <AddButtons onFiles={onFiles} />
    </div>
  </div>
);
