import { MAX_COPY_BYTES } from '@shared/api/intake';
import { useRef, useState } from 'react';
import { isCancelled } from '../../api/cancellable';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextInput } from '../../ui/text-input';
import { FILE_TYPES } from './file-kinds';
import { sentence } from '@shared/sentence';
import { strings } from './strings';

interface BringInDialogProps {
  /** The signal ends both. */
  readonly onText: (text: string, signal: AbortSignal) => Promise<unknown>;
  readonly onFile: (file: File, signal: AbortSignal) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Copy comes in as pasted text or as a file. The intake report says what became of every line. */
export const BringInDialog = ({ onText, onFile, onClose }: BringInDialogProps) => {
  const [text, setText] = useState('');
  const [state, setState] = useState<'waiting' | 'reading' | { readonly problem: string }>('waiting');
  const chooser = useRef<HTMLInputElement>(null);
  const reading = useRef<AbortController | null>(null);
  const cancel = () => reading.current?.abort();
  const take = async (bringIn: (signal: AbortSignal) => Promise<unknown>) => {
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
      title={strings.bringInCopy}
      onClose={() => {
        cancel();
        onClose();
      }}
      actions={
        <>
          {state === 'reading' && <Button onPress={cancel}>{strings.cancelReading}</Button>}
          <Button isDisabled={state === 'reading'} onPress={() => chooser.current?.click()}>
            {strings.chooseAFile}
          </Button>
          <Button
            look="primary"
            isDisabled={!text.trim() || state === 'reading'}
            onPress={() => void take((signal) => onText(text, signal))}
          >
            {strings.bringItIn}
          </Button>
        </>
      }
    >
      <TextInput
        label={strings.pasteTheCopy}
        multiline
        autoFocus
        value={text}
        onChange={setText}
        maxLength={MAX_COPY_BYTES}
        description={strings.pasteTheWholePage}
      />
      <p>{strings.orDropAText}</p>
      {state === 'reading' && <p role="status">{strings.reading}</p>}
      {typeof state === 'object' && <Notice tone="stop">{state.problem}</Notice>}
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={strings.chooseAFile2}
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
