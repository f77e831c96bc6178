import type { House } from '@shared/house/house';
import type { PhotoId, Sha256 } from '@shared/story/ids';
import { leadPhotoId } from '@shared/document/lead-photo';
import type { StoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import { placedPhotoIds } from '@shared/document/walk';
import { EmptyState } from '../../ui/notice';
import { PhotoCard } from './photo-card';
import { strings } from './strings';
import styles from './photos-tab.module.css';

interface PhotosTabProps {
  readonly story: Story;
  readonly house: House;
  readonly onChange: (photoId: PhotoId, part: Partial<StoryPhoto>) => void;
  readonly onLead: (photoId: PhotoId | undefined) => void;
  readonly onShow: (photoId: PhotoId, field: 'file' | 'credit' | 'alt' | 'caption') => void;
  /** Opens the picture's record in the photo desk. */
  readonly onRecord: (sha256: Sha256) => void;
}

/** The words of every photo that is in the story, in reading order. */
export const PhotosTab = ({ story, house, onChange, onLead, onShow, onRecord }: PhotosTabProps) => {
  const lead = leadPhotoId(story);
  const placed = placedPhotoIds(story).flatMap((id) => {
    const photo = story.photos[id];
    return photo ? [{ id, photo }] : [];
  });
  if (placed.length === 0) {
    return <EmptyState title={strings.noPhotosInThis}>{strings.dropAPictureInto}</EmptyState>;
  }
  return (
    <div className={styles.tab}>
      {placed.map(({ id, photo }, at) => (
        <PhotoCard
          key={id}
          id={`photos.${id}`}
          photo={photo}
          position={at + 1}
          house={house}
          language={story.language}
          isLead={id === lead}
          onChange={(part) => onChange(id, part)}
          onLead={(isLead) => onLead(isLead ? id : undefined)}
          onShow={(field) => onShow(id, field)}
          onRecord={onRecord}
        />
      ))}
    </div>
  );
};
