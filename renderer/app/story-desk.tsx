import type { CheckResult } from '@shared/checks/check';
import type { FindingWords } from '@shared/checks/finding-words';
import type { Spelling } from '@shared/api/managed';
import type { House } from '@shared/house/house';
import type { Role } from '@shared/story/status';
import type { Story } from '@shared/document/story';
import { writeInstant } from '@shared/story/zoned-time';
import type { Sha256 } from '@shared/story/ids';
import { useEffect, useLayoutEffect, useRef, useState, type ComponentProps, type RefObject } from 'react';
import type { StoryEditorHandle } from '../editor/editor-handle';
import type { SaveState } from '../editor/saving/autosave';
import type { ShowField } from '../editor/find/use-find';
import { MoveButtons } from '../features/review/move-buttons';
import { movesFrom } from '../features/review/moves';
import { handKeysTo, holdKeys } from '../ui/held-keys/held-keys';
import { printPage } from '../ui/held-keys/hold-for-platform';
import { lazyPart } from '../ui/lazy-part';
import { ShownFieldContext, type ShownField } from '../ui/shown-field';
import { tellDone, tellMended } from '../ui/toasts';
import { useCommands } from './command-registry';
import { useDraft, type DraftStore } from './draft-store';
import { afterFocusReturns, goToField, isOverBody, tabOfField } from './go-to-field';
import { orTell } from './or-tell';
import { placeOf } from './place-of-caret';
import { ProblemLine } from './state-line';
import { Inspector, type InspectorTab } from './inspector';
import { StoryHeader } from './story-header';
import { StoryPanels } from './story-panels';
import { StorySheet } from './story-sheet';
import type { Leave, OpenedStory } from './use-opened-story';
import type { Panels } from './use-panels';
import { usePlacePictures, type PlacePictures } from './use-place-pictures';
import { useFixes } from './use-fixes';
import { useOnceQuiet } from '../ui/use-once-quiet';
import { useStoredChanges, type Reload } from './use-stored-changes';
import { useStoryDraft, type StoryDraft } from './use-story-draft';
import { useStoryMoves } from './use-story-moves';
import { useSpelling } from './use-spelling';
import { useWindowTitle } from './use-window-title';
import { strings } from './strings';
import styles from './workspace.module.css';

const PreviewPane = lazyPart(() =>
  import('../features/publish/preview-pane').then((part) => part.PreviewPane),
);
const ExportDialog = lazyPart(() =>
  import('../features/publish/export-dialog').then((part) => part.ExportDialog),
);
const ReturnDialog = lazyPart(() =>
  import('../features/review/return-dialog').then((part) => part.ReturnDialog),
);
const ConflictDialog = lazyPart(() =>
  import('../features/conflict/conflict-dialog').then((part) => part.ConflictDialog),
);
const CompareDialog = lazyPart(() =>
  import('../features/versions/compare-dialog').then((part) => part.CompareDialog),
);
const Comparison = lazyPart(() => import('../features/versions/comparison').then((part) => part.Comparison));

/** Neither version of a conflict is the older one, so a screen reader says whose words they are. */
const ONLY_IN = { added: strings.onlyInYours, removed: strings.onlyInTheOther };

interface StoryDeskProps {
  readonly opened: OpenedStory;
  readonly firstTab: InspectorTab;
  /** Another tab is shown: it still is if the story is loaded again. */
  readonly onTab: (tab: InspectorTab) => void;
  readonly house: House;
  readonly role: Role;
  readonly spelling: Spelling;
  readonly panels: Panels;
  readonly leaveRef: RefObject<Leave | null>;
  readonly textRef: RefObject<(() => Story) | null>;
  /** Puts pictures of the library into this story, while it is in the window. */
  readonly placeRef: RefObject<PlacePictures | null>;
  /** Shows the same story again, with another text. */
  readonly onReload: Reload;
  /** Opens a photo's record in the photo desk. */
  readonly onPhotoRecord: (sha256: Sha256) => void;
  /** Opens the house's settings. */
  readonly onHouse: () => void;
  /** Shows the options while the library is gone; null while it is there. */
  readonly onWaysOn: (() => void) | null;
}

/** Selects the words of a finding in the place that it led to. */
const selectWords = (place: Element, words: FindingWords | undefined): void => {
  if (words) void import('../editor/select-words').then(({ selectInFields }) => selectInFields(place, words));
};

/** One open story: its header, its sheet, its preview and its inspector. Keyed by the opening. */
export const StoryDesk = (props: StoryDeskProps) => {
  const {
    opened,
    firstTab,
    onTab,
    house,
    role,
    spelling,
    panels,
    leaveRef,
    textRef,
    placeRef,
    onReload,
    onPhotoRecord,
    onHouse,
    onWaysOn,
  } = props;
  const draft = useStoryDraft(opened.open);
  const { id, store, newest, autosave } = draft;
  const standing = useDraft(store, (now) => now.standing);
  const stored = useDraft(store, ({ save }) => (save.state === 'conflict' ? save.current : null));
  const editor = useRef<StoryEditorHandle>(null);
  const [tab, setShownTab] = useState(firstTab);
  const [shownField, setShownField] = useState<ShownField | null>(null);
  const [exporting, setExporting] = useState(false);
  const [comparing, setComparing] = useState<Pick<
    ComponentProps<typeof CompareDialog>,
    'older' | 'newer'
  > | null>(null);
  const replaceBy: Reload = (open, caret, held) => {
    draft.abandon();
    onReload(open, caret, held);
  };
  const moves = useStoryMoves(draft, replaceBy);
  useStoredChanges(opened, draft, editor, replaceBy);
  usePlacePictures(draft, editor, placeRef);
  const fix = useFixes(draft, editor);

  useEffect(() => {
    leaveRef.current = () => autosave.flush('close');
    textRef.current = () => newest.current;
    return () => {
      leaveRef.current = null;
      textRef.current = null;
    };
  }, [autosave, leaveRef, textRef, newest]);

  const { caret, held } = opened;
  // First of all: what was typed while the story was being opened goes into it.
  useLayoutEffect(() => {
    if (caret !== 'nowhere') handKeysTo(placeOf(caret, editor), held);
  }, [caret, held]);

  const setTab = (shown: InspectorTab) => {
    setShownTab(shown);
    onTab(shown);
  };
  const showTab = (shown: InspectorTab) => {
    setTab(shown);
    panels.show('inspector');
  };
  const goTo = (result: CheckResult) => {
    setExporting(false);
    afterFocusReturns(() => goToTarget(result));
  };
  const goToTarget = ({ target, words }: CheckResult) => {
    if (target?.at === 'house') onHouse();
    if (target?.at === 'field') {
      const { field } = target;
      if (field === 'body') editor.current?.focus();
      else {
        if (!isOverBody(field)) showTab(tabOfField(field));
        setShownField({ field });
        goToField(field, (place) => selectWords(place, words));
      }
    }
    if (target?.at === 'block') editor.current?.focusBlock(target, words);
    if (target?.at === 'photo') {
      if (!editor.current?.focusPhoto(target.photoId, target.field)) showTab('photos');
      else if (document.activeElement) selectWords(document.activeElement, words);
    }
  };
  const showField: ShowField = (field, how) => {
    if (field !== null && !isOverBody(field)) {
      setTab(tabOfField(field));
      if (how === 'go') panels.show('inspector');
      else panels.peek('inspector');
      setShownField({ field });
    } else panels.peek(null);
  };
  const setMarks = async () => {
    const count = (await editor.current?.setMarks()) ?? 0;
    tellDone(count === 0 ? strings.thereAreNoStraight : strings.converted({ count }));
  };
  const offered = movesFrom(standing, role);
  const offer = (to: (typeof offered)[number]['to']) => {
    const found = offered.find((move) => move.to === to);
    return found ? () => moves.start(found) : null;
  };
  const find = (how: { readonly withReplace: boolean }) => {
    holdKeys('field');
    editor.current?.find(how);
  };
  useCommands({
    'story.save': () => orTell('save', autosave.flush('close')),
    'story.export': () => {
      holdKeys('field');
      setExporting(true);
    },
    'story.print': () => void printPage(),
    'story.file': offer('filed'),
    'story.approve': offer('approved'),
    'story.return': offer('returned'),
    'story.reopen': offer('draft'),
    'edit.find': () => find({ withReplace: false }),
    'edit.replace': () => find({ withReplace: true }),
    'edit.set-marks': () => void setMarks(),
    'edit.find-next': () => editor.current?.findStep(1),
    'edit.find-previous': () => editor.current?.findStep(-1),
    'view.editor': () => editor.current?.focus(),
    'view.preview': () => panels.toggle('preview'),
    'view.inspector': () => panels.toggle('inspector'),
  });

  const moveButtons = (
    <MoveButtons standing={standing} role={role} isBusy={moves.isBusy} onMove={moves.start} />
  );
  const conflict = useOnceQuiet(stored);
  return (
    <div className={styles.desk} data-story-desk>
      <BesideWindow draft={store} spelling={spelling} />
      <StoryHeader draft={store} standing={standing} moves={moveButtons} shown={panels.shown} />
      <Problem
        draft={store}
        onGoToBlock={(index) => editor.current?.focusBlock({ index })}
        onWaysOn={onWaysOn}
      />
      <StoryPanels
        panels={panels}
        sheet={
          <StorySheet opened={opened} draft={draft} house={house} editor={editor} onShowField={showField} />
        }
        preview={<Preview draft={draft} />}
        inspector={
          <ShownFieldContext value={shownField}>
            <Inspector
              draft={draft}
              house={house}
              tab={tab}
              onTab={setTab}
              moves={moveButtons}
              onGo={goTo}
              onFix={(result) => void fix(result)}
              onShowPhoto={(photoId, field) => editor.current?.focusPhoto(photoId, field)}
              onPhotoRecord={onPhotoRecord}
              onCompare={(older, newer) => setComparing({ older, newer })}
              onReadAs={moves.readAs}
              onBringBack={(line, leftOut) => void editor.current?.bringBack(line, leftOut)}
            />
          </ShownFieldContext>
        }
      />
      {moves.returning && <ReturnDialog onReturn={moves.returnWith} onClose={moves.cancelReturn} />}
      {exporting && (
        <ExportDialog
          id={id}
          house={house}
          beforeExport={() => autosave.flush()}
          onSetUpdated={() => draft.change({ updated: writeInstant(Date.now(), house.timeZone) })}
          onGo={goTo}
          onFix={fix}
          onClose={() => setExporting(false)}
        />
      )}
      {comparing && (
        <CompareDialog
          {...comparing}
          onClose={() => setComparing(null)}
          onRestore={(revision) => {
            void moves.restore(revision);
            // At once: what is typed meanwhile is for the story, and a dialog would take it.
            setComparing(null);
          }}
        />
      )}
      {conflict && (
        <ConflictDialog
          mine={autosave.story}
          stored={conflict}
          comparison={<Comparison older={conflict.story} newer={autosave.story} said={ONLY_IN} />}
          onKeepMine={() => void autosave.keepMine(conflict.revision).catch(() => undefined)}
          onTakeStored={() => replaceBy(conflict, 'copy', holdKeys('story'))}
        />
      )}
    </div>
  );
};

const SAVED: SaveState = { state: 'saved', at: '' };
const UNDER_WAY: SaveState = { state: 'saving' };

/** As far as the line of problems shows it: saves that follow each other are all the same to it while the library is there. */
const asProblem = (save: SaveState, isGone: boolean): SaveState => {
  if (save.state === 'unsaved' || save.state === 'conflict') return save;
  return save.state === 'saved' || !isGone ? SAVED : UNDER_WAY;
};

interface OfDraft {
  readonly draft: DraftStore;
}

/** What the window and the browser are told about the story. */
const BesideWindow = ({ draft, spelling }: OfDraft & Pick<StoryDeskProps, 'spelling'>) => {
  const headline = useDraft(draft, ({ fields }) => fields.headline);
  const language = useDraft(draft, ({ fields }) => fields.language);
  useWindowTitle(headline);
  useSpelling(spelling === 'on' ? language : null);
  return null;
};

const Problem = ({ draft, ...rest }: OfDraft & Omit<ComponentProps<typeof ProblemLine>, 'save' | 'kept'>) => {
  const save = useDraft(draft, (now) => asProblem(now.save, rest.onWaysOn !== null));
  // Only what is not saved has a line that says where it is kept.
  const kept = useDraft(draft, (now) => (now.save.state === 'unsaved' ? now.kept : 'none'));
  // Also if autosave's own next attempt succeeded.
  useEffect(
    () =>
      draft.subscribe(() => {
        if (draft.now().save.state === 'saved') tellMended('save');
      }),
    [draft],
  );
  return <ProblemLine save={save} kept={kept} {...rest} />;
};

const Preview = ({ draft: { id, store } }: { readonly draft: StoryDraft }) => (
  <PreviewPane id={id} version={useDraft(store, ({ save }) => (save.state === 'saved' ? save.at : null))} />
);
