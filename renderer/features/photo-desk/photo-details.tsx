import type { PhotoItem } from '@shared/api/photos';
import type { Sha256, StoryId } from '@shared/story/ids';
import { useMutation, useQuery } from '@tanstack/react-query';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { tellDone, tellFailed } from '../../ui/toasts';
import { DamageNotice } from '../../ui/damage-notice';
import { AboutPhoto } from './about-photo';
import { strings } from './strings';
import styles from './photo-details.module.css';
import { isBarred } from './photo-flags';
import { PhotoLetters } from './photo-letters';
import { PhotoForm } from './photo-form';
import { PhotoUses } from './photo-uses';
import { ReplaceFile } from './replace-file';
import { SaveOriginal } from './save-original';
import type { UnsavedWords } from './use-unsaved-words';
import { WordsOffers } from './words-offers';

export interface PhotoDetailsProps {
  readonly photos: readonly PhotoItem[];
  readonly words: UnsavedWords;
  /** Places pictures in the open story; null if none is open. */
  readonly onPlace: ((photos: readonly PhotoItem[]) => void) | null;
  readonly onOpenStory: (id: StoryId) => void;
  readonly beforeChange: () => Promise<void>;
  /** Another file replaced a photo's file. */
  readonly onReplaced: (by: Sha256) => void;
}

/** The records of the chosen photos. */
export const PhotoDetails = (props: PhotoDetailsProps) => {
  const { photos, words, onPlace, onOpenStory, beforeChange, onReplaced } = props;
  const ids = photos.map(({ file }) => file.sha256);
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
  const choice = ids.join();
  const edit = useMutation({
    mutationFn: words.save,
    onSuccess: (changed, saved) => {
      if (saved.includes(',')) tellDone(strings.changed({ count: changed }));
    },
    onError: (problem) => tellFailed(problem.message),
  });
  if (!one) {
    return <p className={styles.hint}>{strings.chooseAPhotoTo}</p>;
  }
  const barred = photos.filter(isBarred).length;
  return (
    <>
      {single ? (
        <AboutPhoto photo={single} notes={data?.notes ?? []} keepsOriginal={Boolean(data?.original)} />
      ) : (
        <h3 className={styles.partTitle}>{strings.chosen({ count: photos.length })}</h3>
      )}
      {single && <DamageNotice rows={single.damaged ?? []}>{strings.noStoryWithThis}</DamageNotice>}
      {barred > 0 && (
        <Notice tone="stop">
          {single ? strings.noStoryWithThisPhoto : strings.barred({ count: barred })}
        </Notice>
      )}
      {single?.words.instructions && (
        <Notice tone="advice">{strings.supplierAsks({ instructions: single.words.instructions })}</Notice>
      )}
      {single?.letters && <PhotoLetters sha256={single.file.sha256} readIn={single.letters.charset} />}
      {onPlace && (
        <Button isDisabled={barred > 0} onPress={() => onPlace(photos)}>
          {strings.placeInTheStory}
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
      {single && data?.original && <SaveOriginal sha256={single.file.sha256} original={data.original} />}
      <PhotoForm
        key={choice}
        photos={photos}
        position={where?.position ?? null}
        typed={words.of(choice)}
        onType={(typed) => words.type(choice, typed)}
        onDiscard={() => words.discard(choice)}
        isSaving={edit.isPending}
        onSave={() => edit.mutate(choice)}
      />
      <WordsOffers photos={ids} beforeChange={beforeChange} />
      {single && <PhotoUses usedIn={data?.usedIn} onOpen={onOpenStory} />}
    </>
  );
};
