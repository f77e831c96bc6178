import type { PhotoItem } from '@shared/api/photos';
import type { Sha256, StoryId } from '@shared/story/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { counted } from '@shared/counted';
import { dayAndTime } from '../../ui/times';
import { tellDone, tellFailed } from '../../ui/toasts';
import { CreditOffers } from './credit-offers';
import styles from './photo-details.module.css';
import { changesOf, type Typed } from './photo-fields';
import { isBarred, photoTitle } from './photo-flags';
import { PhotoForm } from './photo-form';
import { PhotoUses } from './photo-uses';
import { ReplaceFile } from './replace-file';
import { useTyped } from './use-typed';

export interface PhotoDetailsProps {
  readonly photos: readonly PhotoItem[];
  /** Places pictures in the open story; null where none is open. */
  readonly onPlace: ((photos: readonly PhotoItem[]) => void) | null;
  readonly onOpenStory: (id: StoryId) => void;
  readonly beforeChange: () => Promise<void>;
  /** Another file took a photo's place. */
  readonly onReplaced: (by: Sha256) => void;
}

interface Edit {
  readonly ids: Sha256[];
  readonly typed: Typed;
}

const idsOf = (photos: readonly PhotoItem[]): Sha256[] => photos.map(({ file }) => file.sha256);

/** What the desk says of the photos that are chosen. */
export const PhotoDetails = (props: PhotoDetailsProps) => {
  const { photos, onPlace, onOpenStory, beforeChange, onReplaced } = props;
  const client = useQueryClient();
  const ids = idsOf(photos);
  const [one, ...others] = photos;
  const single = one && others.length === 0 ? one : null;
  const { data } = useQuery({
    queryKey: ['photos', 'get', single?.file.sha256],
    queryFn: ({ queryKey }) => desk.call('photos.get', { sha256: queryKey[2] as Sha256 }),
    enabled: single !== null,
  });
  const { data: where } = useQuery({
    queryKey: ['photos', 'position', single?.file.sha256],
    queryFn: ({ queryKey }) => desk.call('photos.position', { sha256: queryKey[2] as Sha256 }),
    enabled: single?.words.place.trim() === '',
  });
  const words = useTyped(ids.join());
  const edit = useMutation({
    mutationFn: ({ ids, typed }: Edit) => desk.call('photos.edit', { ids, changes: changesOf(typed) }),
    onSuccess: async ({ changed }, { ids, typed }) => {
      if (ids.length > 1) tellDone(`Changed ${counted(changed, 'photo')}.`);
      await client.invalidateQueries({ queryKey: ['photos'] });
      words.forget(ids.join(), typed);
    },
    onError: (problem) => tellFailed(problem.message),
  });
  if (!one) {
    return (
      <p className={styles.hint}>
        Choose a photo to see what is known of it. With Shift or Ctrl several are chosen, to change their
        credit and rights at once.
      </p>
    );
  }
  const barred = photos.filter(isBarred).length;
  return (
    <>
      {single ? (
        <About photo={single} />
      ) : (
        <h3 className={styles.partTitle}>{counted(photos.length, 'photo')} chosen</h3>
      )}
      {barred > 0 && (
        <Notice tone="stop">
          {single
            ? 'No story with this photo can be exported.'
            : `${counted(barred, 'photo')} of these must not be used.`}
        </Notice>
      )}
      {onPlace && (
        <Button isDisabled={barred > 0} onPress={() => onPlace(photos)}>
          Place in the story
        </Button>
      )}
      {single && (
        <ReplaceFile
          sha256={single.file.sha256}
          beforeChange={beforeChange}
          onReplaced={(by, former) => {
            words.move(former, by);
            onReplaced(by);
          }}
        />
      )}
      <PhotoForm
        key={ids.join()}
        photos={photos}
        position={where?.position ?? null}
        typed={words.typed}
        onType={words.type}
        onDiscard={words.discard}
        isSaving={edit.isPending}
        onSave={() => edit.mutate({ ids, typed: words.typed })}
      />
      <CreditOffers photos={ids} beforeChange={beforeChange} />
      {single && <PhotoUses usedIn={data?.usedIn} onOpen={onOpenStory} />}
    </>
  );
};

const About = ({ photo }: { readonly photo: PhotoItem }) => {
  const { file, words, name, addedAt } = photo;
  const title = photoTitle(photo);
  return (
    <div className={styles.about}>
      <img
        className={styles.preview}
        src={`/photos/${file.sha256}?width=640`}
        alt={words.alt}
        width={file.width}
        height={file.height}
      />
      <h3 className={styles.aboutTitle} dir="auto">
        {title}
      </h3>
      <p className={styles.facts}>
        {title !== name && <span>{name}</span>}
        <span>
          {file.width} × {file.height}
        </span>
        <span>Added {dayAndTime(addedAt)}</span>
      </p>
    </div>
  );
};
