import { PhotoAspect } from '@shared/story/photo-crop';
import { PhotoRoom, type StoryPhoto } from '@shared/story/photo';
import { CheckInput } from '../../ui/check-input';
import { MoreFields } from '../../ui/more-fields';
import { SelectInput } from '../../ui/select-input';
import { CutEditor } from './cut-editor';
import { strings } from './strings';
import styles from './photos-tab.module.css';

interface PhotoLayoutProps {
  readonly photo: StoryPhoto;
  readonly isLead: boolean;
  readonly onChange: (part: Partial<StoryPhoto>) => void;
  /** Makes this photo represent the story, or lets the first one do so again. */
  readonly onLead: (isLead: boolean) => void;
}

const WHOLE = 'whole';
const SHAPES = [
  { id: WHOLE, label: strings.asItIs },
  ...PhotoAspect.options.map((id) => ({ id, label: id })),
] as const;

const COLUMN = 'column';
const ROOMS = [
  { id: COLUMN, label: strings.column },
  { id: 'wide', label: strings.wide },
  { id: 'full', label: strings.fullWidth },
] as const;

/** How the page and other places show a photo: its shape, size and crops, and whether it is decorative. */
export const PhotoLayout = ({ photo, isLead, onChange, onLead }: PhotoLayoutProps) => (
  <MoreFields title={strings.shapeAndSize} level={3}>
    <div className={styles.pair}>
      <SelectInput
        label={strings.shapeOnThePage}
        choices={SHAPES}
        value={photo.aspect ?? WHOLE}
        onChange={(shape) => onChange({ aspect: PhotoAspect.safeParse(shape).data })}
      />
      <SelectInput
        label={strings.sizeOnThePage}
        choices={ROOMS}
        value={photo.size ?? COLUMN}
        onChange={(room) => onChange({ size: PhotoRoom.safeParse(room).data })}
      />
    </div>
    {photo.file && <CutEditor photo={photo} file={photo.file} onChange={onChange} />}
    <CheckInput label={strings.representsTheStoryWhen} value={isLead} onChange={onLead} />
    <CheckInput
      label={strings.decorativeItAddsNothing}
      value={photo.decorative === true}
      onChange={(decorative) => onChange({ decorative: decorative || undefined })}
    />
    {photo.decorative && <p className={styles.facts}>{strings.screenReadersSkipIt}</p>}
  </MoreFields>
);
