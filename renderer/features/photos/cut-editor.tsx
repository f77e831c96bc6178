import { asCrop, cutOf, PhotoAspect } from '@shared/story/photo-crop';
import type { PhotoFile, StoryPhoto } from '@shared/story/photo';
import { pictureAddress } from '@shared/story/picture-address';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../ui/button';
import { Tabbed } from '../../ui/tabs';
import {
  LEAST_SHARE,
  movedCrop,
  movedPoint,
  resizedCrop,
  shareOf,
  withoutCrop,
  type SetOnPicture,
} from './cut-moves';
import { strings } from './strings';
import styles from './cut-editor.module.css';
import { useDrag } from './use-drag';

interface CutEditorProps {
  readonly photo: StoryPhoto;
  readonly file: PhotoFile;
  readonly onChange: (part: SetOnPicture) => void;
}

const percent = (fraction: number): string => `${Math.round(fraction * 100)} %`;
const MIDDLE = { x: 0.5, y: 0.5 };

/** The focal point of a picture and its crop in each shape, set by pointer or keys. */
export const CutEditor = ({ photo, file, onChange }: CutEditorProps) => {
  const [aspect, setAspect] = useState<PhotoAspect>(photo.aspect ?? '16:9');
  const former = useRef<SetOnPicture[]>([]);
  const [canUndo, setCanUndo] = useState(false);
  const now: SetOnPicture = { focalPoint: photo.focalPoint, crops: photo.crops };
  const remember = () => {
    former.current.push(now);
    setCanUndo(true);
  };
  const undo = () => {
    const before = former.current.pop();
    setCanUndo(former.current.length > 0);
    if (before) onChange(before);
  };
  const undoByKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    undo();
  };
  const forget = () => {
    remember();
    onChange({ ...withoutCrop(now, aspect), focalPoint: null });
  };
  const isSet = photo.focalPoint !== null || photo.crops?.[aspect] !== undefined;
  const frame = { file, now, aspect, onChange, remember };
  return (
    <div className={styles.editor} role="group" aria-label={strings.focalPointAndCuts} onKeyDown={undoByKey}>
      <Tabbed
        label={strings.shapeToCutTo}
        selected={aspect}
        onSelect={setAspect}
        tabs={PhotoAspect.options.map((id) => ({ id, label: id, content: <CutFrame {...frame} /> }))}
      />
      <div className={styles.buttons}>
        <Button small look="quiet" isDisabled={!canUndo} onPress={undo}>
          {strings.undo}
        </Button>
        <Button small look="quiet" isDisabled={!isSet} onPress={forget}>
          {strings.reset} {aspect}
        </Button>
      </div>
    </div>
  );
};

interface CutFrameProps {
  readonly file: PhotoFile;
  readonly now: SetOnPicture;
  readonly aspect: PhotoAspect;
  readonly onChange: (part: SetOnPicture) => void;
  readonly remember: () => void;
}

/** The whole picture with everything outside the crop darkened; the crop and the focal point are its handles. */
const CutFrame = ({ file, now, aspect, onChange, remember }: CutFrameProps) => {
  const hintId = useId();
  const sizeId = useId();
  const begun = useRef(now);
  const begin = () => {
    begun.current = now;
    remember();
  };
  const point = now.focalPoint ?? MIDDLE;
  const box = cutOf(file, aspect, now);
  const { x, y, width } = asCrop(box, file);
  const cutDrag = useDrag({
    onBegin: begin,
    onDrag: (across, down) => onChange(movedCrop(begun.current, file, aspect, [across, down])),
    onArrow: (across, down) => onChange(movedCrop(now, file, aspect, [across, down])),
  });
  const pointDrag = useDrag({
    onBegin: begin,
    onDrag: (across, down) =>
      onChange({
        ...begun.current,
        focalPoint: movedPoint(begun.current.focalPoint ?? MIDDLE, across, down),
      }),
    onArrow: (across, down) => onChange({ ...now, focalPoint: movedPoint(point, across, down) }),
  });
  const share = shareOf(box, file, aspect);
  return (
    <>
      <div className={styles.frame} dir="ltr" style={{ aspectRatio: `${file.width} / ${file.height}` }}>
        <img src={pictureAddress(file.sha256, 640)} alt="" draggable={false} />
        <button
          type="button"
          className={styles.cut}
          aria-label={strings.cutLabel({ aspect, left: percent(x), top: percent(y) })}
          aria-describedby={hintId}
          style={{
            left: `${x * 100}%`,
            top: `${y * 100}%`,
            width: `${width * 100}%`,
            height: `${(box.height / file.height) * 100}%`,
          }}
          {...cutDrag}
        />
        <button
          type="button"
          className={styles.point}
          data-set={now.focalPoint !== null || undefined}
          aria-label={strings.focalPoint({ left: percent(point.x), top: percent(point.y) })}
          aria-describedby={hintId}
          style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
          {...pointDrag}
        />
      </div>
      <p className={styles.hint} id={hintId}>
        {strings.dragOrUseThe}
      </p>
      <label className={styles.size} htmlFor={sizeId}>
        {strings.sizeOfTheCut}
        <input
          id={sizeId}
          type="range"
          min={LEAST_SHARE * 100}
          max={100}
          value={Math.round(share * 100)}
          aria-valuetext={strings.cutSize({ share: percent(share), width: box.width, height: box.height })}
          onPointerDown={remember}
          onKeyDown={({ key }) => {
            if (/^(?:Arrow|Page|Home|End)/.test(key)) remember();
          }}
          onChange={({ target }) => onChange(resizedCrop(now, file, aspect, Number(target.value) / 100))}
        />
        <span className={styles.pixels}>
          {box.width} × {box.height}
        </span>
      </label>
    </>
  );
};
