import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { CaseSensitive, CaseUpper, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { COMMAND_PRIORITY_EDITOR, UNDO_COMMAND } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../ui/button';
import { CheckInput } from '../../ui/check-input';
import { ToolButton } from '../tool-button';
import { ASKED_KINDS, askLabel, perKind, replacedWords, type PerKind, type Replaced } from './asked-kinds';
import { FIND_STEP_COMMAND, FindExtension, type FindRequest } from './find-extension';
import styles from './find-bar.module.css';
import { strings } from './strings';
import type { AroundBody } from './searchable';
import { useFind, type ShowField } from './use-find';

export interface FindBarProps {
  readonly around: AroundBody;
  /** The story's, BCP 47. */
  readonly language: string;
  readonly onShowField: ShowField;
  readonly readOnly: boolean;
}

/** Finds and replaces words of the story. Enter goes to the next match, Shift+Enter to the previous one, Escape to the text. */
export function OpenFindBar({
  request,
  around,
  language,
  onShowField,
  readOnly,
}: FindBarProps & { readonly request: FindRequest }) {
  const [editor] = useLexicalComposerContext();
  const { close } = useExtensionDependency(FindExtension).output;
  const [wanted, setWanted] = useState(request.words);
  const [words, setWords] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const [keepCase, setKeepCase] = useState(false);
  const [also, setAlso] = useState<PerKind<boolean>>(perKind(() => false));
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const find = useFind(editor, { wanted, matchCase, wholeWord }, around, onShowField);
  const replacing = { words, keepCase, language };
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
  const undo = () => {
    setReplaced(null);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
  };
  const replaceOne = () => {
    const done = find.replaceOne(replacing);
    // A replacement can be seen. Only a refused one needs a message.
    setReplaced(done && done.refused.length > 0 ? done : null);
  };
  const asked = ASKED_KINDS.filter((kind) => find.asked[kind] > 0);
  const said =
    replaced !== null
      ? replacedWords(replaced)
      : wanted === ''
        ? ''
        : find.count === 0
          ? strings.notFound
          : strings.at({ nth: String(find.at + 1), count: String(find.count) });
  const where = replaced === null ? find.current?.segment.label : undefined;
  const none = find.count === 0;
  return (
    <div className={styles.bar} role="search" aria-label={strings.findInTheStory} onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <input
          ref={field}
          className={styles.field}
          aria-label={strings.find}
          placeholder={strings.findInTheStory}
          dir="auto"
          spellCheck={false}
          value={wanted}
          onChange={({ target }) => {
            setReplaced(null);
            setWanted(target.value);
          }}
        />
        <ToolButton
          label={strings.matchCase}
          icon={CaseSensitive}
          isDisabled={false}
          isSelected={matchCase}
          onPress={() => setMatchCase(!matchCase)}
        />
        <ToolButton
          label={strings.wholeWords}
          icon={WholeWord}
          isDisabled={false}
          isSelected={wholeWord}
          onPress={() => setWholeWord(!wholeWord)}
        />
        <span className={styles.count} role="status">
          {said}
        </span>
        {where !== undefined && (
          <span className={styles.where} aria-live="polite">
            {where}
          </span>
        )}
        <span className={styles.steps}>
          <ToolButton
            label={strings.previousMatch}
            icon={ChevronUp}
            isDisabled={none}
            onPress={() => go(-1)}
          />
          <ToolButton label={strings.nextMatch} icon={ChevronDown} isDisabled={none} onPress={() => go(1)} />
          <ToolButton label={strings.closeFind} icon={X} isDisabled={false} onPress={leave} />
        </span>
      </div>
      {withReplace && (
        <div className={styles.row}>
          <input
            className={styles.field}
            aria-label={strings.replaceWith}
            placeholder={strings.replaceWith}
            dir="auto"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button small isDisabled={none} onPress={replaceOne}>
            {strings.replace}
          </Button>
          <Button small isDisabled={none} onPress={() => setReplaced(find.replaceAll(replacing, also))}>
            {strings.replaceAll}
          </Button>
          <ToolButton
            label={strings.keepCase}
            icon={CaseUpper}
            isDisabled={false}
            isSelected={keepCase}
            onPress={() => setKeepCase(!keepCase)}
          />
          {replaced !== null && replaced.count > 0 && (
            <Button small look="quiet" onPress={undo}>
              {strings.undoTheReplacement}
            </Button>
          )}
        </div>
      )}
      {withReplace && asked.length > 0 && (
        <div className={styles.asked}>
          {asked.map((kind) => (
            <CheckInput
              key={kind}
              label={askLabel(kind, find.asked[kind])}
              value={also[kind]}
              onChange={(isAsked) => setAlso({ ...also, [kind]: isAsked })}
            />
          ))}
        </div>
      )}
    </div>
  );
}
