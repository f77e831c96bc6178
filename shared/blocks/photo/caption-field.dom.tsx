import { useEffect, useRef, useState, type RefObject } from 'react';
import type { CaptionMarks } from '../../story/caption-marks';
import { CaptionTools, markOfKeys, useCaptionMarks, type Stretch } from './caption-tools.dom';
import { PhotoField, type PhotoFieldProps } from './photo-field.dom';

interface CaptionFieldProps extends PhotoFieldProps {
  readonly marks: CaptionMarks | undefined;
  readonly onMarks: (marks: CaptionMarks | undefined) => void;
}

/** The stretch that is or was last selected in the field of a box. React's own event misses what a program selects. */
function useSelectedIn(box: RefObject<HTMLElement | null>): Stretch {
  const [stretch, setStretch] = useState<Stretch>({ start: 0, end: 0 });
  useEffect(() => {
    const read = () => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement) || !box.current?.contains(field)) return;
      const { selectionStart: start, selectionEnd: end } = field;
      setStretch((last) => (last.start === start && last.end === end ? last : { start, end }));
    };
    const listening = new AbortController();
    for (const type of ['selectionchange', 'select', 'keyup', 'pointerup'])
      document.addEventListener(type, read, { signal: listening.signal });
    return () => listening.abort();
  }, [box]);
  return stretch;
}

/** The caption: plain text to type in, whose selected words can be set bold, italic or as a link. */
export function CaptionField({ marks, onMarks, ...field }: CaptionFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const stretch = useSelectedIn(box);
  const setting = useCaptionMarks(marks, stretch, onMarks);
  return (
    <div ref={box} className="caption-field">
      <PhotoField
        {...field}
        onKeyDown={(event) => {
          const kind = markOfKeys(event);
          if (!kind || field.readOnly) return;
          event.preventDefault();
          setting.toggle(kind);
        }}
        tools={!field.readOnly && <CaptionTools setting={setting} stretch={stretch} />}
      />
    </div>
  );
}
