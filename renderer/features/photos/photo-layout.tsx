import { PhotoAspect } from '@shared/story/photo-crop';
import { PhotoRoom, type StoryPhoto } from '@shared/story/photo';
import { CheckInput } from '../../ui/check-input';
import { MoreFields } from '../../ui/more-fields';
import { SelectInput } from '../../ui/select-input';
import { CutEditor } from './cut-editor';
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
  { id: WHOLE, label: 'As it is' },
  ...PhotoAspect.options.map((id) => ({ id, label: id })),
] as const;

const COLUMN = 'column';
const ROOMS = [
  { id: COLUMN, label: 'Column' },
  { id: 'wide', label: 'Wide' },
  { id: 'full', label: 'Full width' },
] as const;

/** How the page and other places show a photo: its shape, room and cuts, and whether it is decorative. */
export const PhotoLayout = ({ photo, isLead, onChange, onLead }: PhotoLayoutProps) => (
  <MoreFields title="Shape and size" level={3}>
    <div className={styles.pair}>
      <SelectInput
        label="Shape on the page"
        choices={SHAPES}
        value={photo.aspect ?? WHOLE}
        onChange={(shape) => onChange({ aspect: PhotoAspect.safeParse(shape).data })}
      />
      <SelectInput
        label="Size on the page"
        choices={ROOMS}
        value={photo.size ?? COLUMN}
        onChange={(room) => onChange({ size: PhotoRoom.safeParse(room).data })}
      />
    </div>
    {photo.file && <CutEditor photo={photo} file={photo.file} onChange={onChange} />}
    <CheckInput label="Represents the story when it is shared" value={isLead} onChange={onLead} />
    <CheckInput
      label="Decorative: says nothing that the text does not"
      value={photo.decorative === true}
      onChange={(decorative) => onChange({ decorative: decorative || undefined })}
    />
    {photo.decorative && (
      <p className={styles.facts}>Screen readers pass over it. Its credit is printed all the same.</p>
    )}
  </MoreFields>
);
