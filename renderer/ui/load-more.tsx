import { GridListLoadMoreItem } from 'react-aria-components';
import { strings } from './strings';
import styles from './scrolled-list.module.css';

interface LoadMoreProps {
  readonly isLoading: boolean;
  readonly onLoadMore: () => void;
}

/** The end of a list that is not all here yet: reaching it brings more. */
export const LoadMore = (props: LoadMoreProps) => (
  <GridListLoadMoreItem {...props}>
    <p className={styles.loading}>{strings.loading}</p>
  </GridListLoadMoreItem>
);
