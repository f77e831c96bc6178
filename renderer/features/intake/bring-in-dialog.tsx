import { MAX_COPY_BYTES } from '@shared/api/intake';
import { useRef, useState } from 'react';
import { isCancelled } from '../../api/cancellable';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextInput } from '../../ui/text-input';
import { FILE_TYPES } from './file-kinds';
import { sentence } from '@shared/sentence';

interface BringInDialogProps {
  /** Both end after the signal. */
  readonly onText: (text: string, signal: AbortSignal) => Promise<void>;
  readonly onFile: (file: File, signal: AbortSignal) => Promise<void>;
  readonly onClose: () => void;
}

/** Copy comes in as pasted text or as a file. What becomes of every line is told in the intake report. */
export const BringInDialog = ({ onText, onFile, onClose }: BringInDialogProps) => {
  const [text, setText] = useState('');
  const [state, setState] = useState<'waiting' | 'reading' | { readonly problem: string }>('waiting');
  const chooser = useRef<HTMLInputElement>(null);
  const reading = useRef<AbortController | null>(null);
  const cancel = () => reading.current?.abort();
  const take = async (bringIn: (signal: AbortSignal) => Promise<void>) => {
    const stop = new AbortController();
    reading.current = stop;
    setState('reading');
    try {
      await bringIn(stop.signal);
      onClose();
    } catch (problem) {
      setState(isCancelled(problem) ? 'waiting' : { problem: sentence(problem) });
    }
  };
  return (
    <AppDialog
      title="Bring in copy"
      onClose={() => {
        cancel();
        onClose();
      }}
      actions={
        <>
          {state === 'reading' && <Button onPress={cancel}>Cancel reading</Button>}
          <Button isDisabled={state === 'reading'} onPress={() => chooser.current?.click()}>
            Choose a file…
          </Button>
          <Button
            look="primary"
            isDisabled={!text.trim() || state === 'reading'}
            onPress={() => void take((signal) => onText(text, signal))}
          >
            Bring it in
          </Button>
        </>
      }
    >
      <TextInput
        label="Paste the copy"
        multiline
        autoFocus
        value={text}
        onChange={setText}
        maxLength={MAX_COPY_BYTES}
        description="Paste the whole page if that is what you have. Headline, byline, credit and times are read from it; buttons, tickers and boxes are left out, and a report says which."
      />
      <p>
        Or drop a text, Word (.docx), OpenDocument (.odt, .fodt), rich text (.rtf), Markdown, HTML or
        .copydesk file anywhere on the window.
      </p>
      {state === 'reading' && <p role="status">Reading…</p>}
      {typeof state === 'object' && <Notice tone="stop">{state.problem}</Notice>}
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="Choose a file"
        accept={FILE_TYPES}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void take((signal) => onFile(file, signal));
          target.value = '';
        }}
      />
    </AppDialog>
  );
};
