import { X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { TextInput } from '../../ui/text-input';
import { strings } from './strings';
import styles from './tags-input.module.css';

interface TagsInputProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
}

/** Tags as tokens. Enter or a comma adds one; Backspace in the empty field makes the last one editable again. */
export const TagsInput = ({ tags, onChange }: TagsInputProps) => {
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const fresh = text.split(',').map((tag) => tag.trim());
    onChange([...new Set([...tags, ...fresh.filter(Boolean)])]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault();
      setTyped(tags.at(-1) ?? '');
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div className={styles.tags} id="field-tags">
      {tags.length > 0 && (
        <TagGroup
          onRemove={(removed) => onChange(tags.filter((tag) => !removed.has(tag)))}
          className={classNames(styles.group)}
        >
          <Label className={classNames(styles.label)}>{strings.tags}</Label>
          <TagList className={classNames(styles.list)}>
            {tags.map((tag, at) => (
              <Tag
                key={tag}
                id={tag}
                data-words={`tags.${at}`}
                textValue={tag}
                className={classNames(styles.tag)}
              >
                <bdi>{tag}</bdi>
                <Button
                  slot="remove"
                  className={classNames(styles.remove)}
                  aria-label={strings.removeTag({ tag })}
                >
                  <X aria-hidden />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <TextInput
        label={tags.length > 0 ? strings.addATag : strings.tags}
        placeholder={strings.typeAndPressEnter}
        value={typed}
        onChange={(text) => (text.includes(',') ? add(text) : setTyped(text))}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (typed.trim()) add(typed);
        }}
      />
    </div>
  );
};
