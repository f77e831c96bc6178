import { MAX_COPY_BYTES } from '@shared/api/intake';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextInput } from '../../ui/text-input';
import { FILE_TYPES } from './file-kinds';
import { sentence } from '@shared/sentence';

interface BringInDialogProps {
  readonly onText: (text: string) => Promise<void>;
  readonly onFile: (file: File) => Promise<void>;
  readonly onClose: () => void;
}

/** Copy comes in as pasted text or as a file. What becomes of every line is told in the intake report. */
export const BringInDialog = ({ onText, onFile, onClose }: BringInDialogProps) => {
  const [text, setText] = useState('');
  const [state, setState] = useState<'waiting' | 'reading' | { readonly problem: string }>('waiting');
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (bringIn: () => Promise<void>) => {
    setState('reading');
    try {
      await bringIn();
      onClose();
    } catch (problem) {
      setState({ problem: sentence(problem) });
    }
  };
  return (
    <AppDialog
      title="Bring in copy"
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => chooser.current?.click()}>Choose a file…</Button>
          <Button
            look="primary"
            isDisabled={!text.trim() || state === 'reading'}
            onPress={() => void take(() => onText(text))}
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
          if (file) void take(() => onFile(file));
          target.value = '';
        }}
      />
    </AppDialog>
  );
};
