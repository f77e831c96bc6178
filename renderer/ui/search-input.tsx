import { Search, X } from 'lucide-react';
import { memo, type RefObject } from 'react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { classNames } from './class-names';
import { strings } from './strings';
import styles from './search-input.module.css';

interface SearchInputProps {
  /** Read out, and shown while nothing is typed. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** A line to search with. Escape and its button clear it. */
export const SearchInput = memo(({ label, value, onChange, inputRef }: SearchInputProps) => (
  <SearchField aria-label={label} value={value} onChange={onChange} className={classNames(styles.search)}>
    <Search aria-hidden className={styles.glass} />
    <Input
      className={classNames(styles.input)}
      placeholder={label}
      dir="auto"
      {...(inputRef && { ref: inputRef })}
    />
    {value !== '' && (
      <AriaButton className={classNames(styles.clear)} aria-label={strings.clearSearch}>
        <X aria-hidden />
      </AriaButton>
    )}
  </SearchField>
));
SearchInput.displayName = 'SearchInput';
