import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../ui/button';
import { ToolButton } from '../tool-button';
import { FIND_STEP_COMMAND, FindExtension, type FindRequest } from './find-extension';
import styles from './find-bar.module.css';
import type { Photos } from './searchable';
import { useFind } from './use-find';

interface FindBarProps {
  readonly photos: Photos;
  readonly readOnly: boolean;
}

/** Finds and replaces words of the body: Enter goes on, Shift and Enter back, Escape into the text. */
export function FindBar(props: FindBarProps) {
  const request = useExtensionSignalValue(FindExtension, 'request');
  return request && <OpenBar {...props} request={request} />;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function OpenBar({ request, photos, readOnly }: FindBarProps & { readonly request: FindRequest }) {
  const [editor] = useLexicalComposerContext();
  const { close } = useExtensionDependency(FindExtension).output;
  const [wanted, setWanted] = useState(request.words);
  const [words, setWords] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const [replaced, setReplaced] = useState<number | null>(null);
  const find = useFind(editor, { wanted, matchCase, wholeWord }, photos);
  const field = useRef<HTMLInputElement>(null);
  const withReplace = request.withReplace && !readOnly;

  const [answered, setAnswered] = useState(request);
  if (answered !== request) {
    setAnswered(request);
    if (request.words !== '') setWanted(request.words);
  }
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [request]);

  const step = useEffectEvent((by: 1 | -1) => {
    setReplaced(null);
    find.step(by);
    return true;
  });
  useEffect(
    () => editor.registerCommand(FIND_STEP_COMMAND, (by) => step(by), COMMAND_PRIORITY_EDITOR),
    [editor],
  );
  const leave = () => {
    close();
    find.leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isField = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') leave();
    else if (event.key !== 'Enter' || !isField) return;
    else if (event.target === field.current) go(event.shiftKey ? -1 : 1);
    else replaceOne();
    event.preventDefault();
    event.stopPropagation();
  };
  const go = (by: 1 | -1) => {
    setReplaced(null);
    find.step(by);
  };
  const replaceOne = () => {
    setReplaced(null);
    find.replaceOne(words);
  };
  const said =
    replaced !== null
      ? `${counted(replaced, 'place')} replaced`
      : wanted === ''
        ? ''
        : find.count === 0
          ? 'Not found'
          : `${find.at + 1} of ${find.count}`;
  const none = find.count === 0;
  return (
    <div className={styles.bar} role="search" aria-label="Find in the story" onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <input
          ref={field}
          className={styles.field}
          aria-label="Find"
          placeholder="Find in the story"
          dir="auto"
          spellCheck={false}
          value={wanted}
          onChange={({ target }) => {
            setReplaced(null);
            setWanted(target.value);
          }}
        />
        <ToolButton
          label="Match case"
          icon={CaseSensitive}
          isDisabled={false}
          isSelected={matchCase}
          onPress={() => setMatchCase(!matchCase)}
        />
        <ToolButton
          label="Whole words"
          icon={WholeWord}
          isDisabled={false}
          isSelected={wholeWord}
          onPress={() => setWholeWord(!wholeWord)}
        />
        <span className={styles.count} role="status">
          {said}
        </span>
        <ToolButton label="Previous match" icon={ChevronUp} isDisabled={none} onPress={() => go(-1)} />
        <ToolButton label="Next match" icon={ChevronDown} isDisabled={none} onPress={() => go(1)} />
        <ToolButton label="Close find" icon={X} isDisabled={false} onPress={leave} />
      </div>
      {withReplace && (
        <div className={styles.row}>
          <input
            className={styles.field}
            aria-label="Replace with"
            placeholder="Replace with"
            dir="auto"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button small isDisabled={none} onPress={replaceOne}>
            Replace
          </Button>
          <Button small isDisabled={none} onPress={() => setReplaced(find.replaceAll(words))}>
            Replace all
          </Button>
        </div>
      )}
    </div>
  );
}
