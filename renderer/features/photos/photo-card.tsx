import { printCredit, type House } from '@shared/house/house';
import { ALT_TEXT_CHARACTERS, altTextOver } from '@shared/story/alt-text';
import { aiNotice } from '@shared/story/digital-source-type';
import type { Sha256 } from '@shared/story/ids';
import { photoNeeds } from '@shared/story/photo-needs';
import { shownPart, type StoryPhoto } from '@shared/story/photo';
import { PHOTO_RIGHTS, PHOTO_TERMS } from '@shared/story/photo-rights';
import { pictureAddress, THUMB_WIDTH } from '@shared/story/picture-address';
import { ImageOff } from 'lucide-react';
import { Button } from '../../ui/button';
import { MoreFields } from '../../ui/more-fields';
import { Notice } from '../../ui/notice';
import { PlusTermInput } from '../../ui/plus-term-input';
import { SourceTypeInput } from '../../ui/source-type-input';
import { useShownField } from '../../ui/shown-field';
import { PhotoLayout } from './photo-layout';
import { TextInput } from '../../ui/text-input';
import { strings } from './strings';
import styles from './photos-tab.module.css';

interface PhotoCardProps {
  /** Its place in the story document: `photos.` and its id. */
  readonly id: string;
  readonly photo: StoryPhoto;
  readonly position: number;
  readonly house: House;
  /** The story's: the words before a printed credit depend on it. */
  readonly language: string;
  readonly isLead: boolean;
  readonly onChange: (part: Partial<StoryPhoto>) => void;
  readonly onLead: (isLead: boolean) => void;
  readonly onShow: (field: 'file' | 'credit' | 'alt' | 'caption') => void;
  readonly onRecord: (sha256: Sha256) => void;
}

const altAdvice = (alt: string): string => {
  const over = altTextOver(alt);
  return over === 0
    ? strings.whatThePhotoShows
    : strings.altTooLong({ count: ALT_TEXT_CHARACTERS + over, most: ALT_TEXT_CHARACTERS });
};

export const PhotoCard = (props: PhotoCardProps) => {
  const { id, photo, position, house, language, isLead, onChange, onLead, onShow, onRecord } = props;
  const { file } = photo;
  const needs = photoNeeds(photo);
  const ai = aiNotice(photo);
  const [showsRights, setShowsRights] = useShownField((field) => field.startsWith(`${id}.`));
  const picture = photo.file ? `${photo.file.width} × ${photo.file.height}` : strings.waitingForItsPicture;
  return (
    <section className={styles.card} aria-label={strings.photo({ position })}>
      <div className={styles.head}>
        {photo.file ? (
          <img
            className={styles.thumb}
            src={pictureAddress(photo.file.sha256, THUMB_WIDTH, shownPart(photo, photo.file))}
            alt=""
            width={photo.file.width}
            height={photo.file.height}
          />
        ) : (
          <div className={styles.noThumb}>
            <ImageOff aria-hidden />
          </div>
        )}
        <div className={styles.about}>
          <h2 className={styles.title}>{strings.photo({ position })}</h2>
          <p className={styles.facts}>{isLead ? strings.leadPhoto({ picture }) : picture}</p>
          {needs.length > 0 ? (
            <p className={styles.missing}>
              {strings.needs({ needs: needs.map(({ need }) => need).join(', ') })}
            </p>
          ) : (
            <p className={styles.complete}>{strings.readyToPublish}</p>
          )}
          <Button small onPress={() => onShow(needs[0]?.field ?? 'caption')}>
            {strings.showInTheText}
          </Button>
        </div>
      </div>
      {ai && <Notice tone="advice">{ai}</Notice>}
      {photo.instructions && (
        <Notice tone="advice">{strings.supplierAsks({ instructions: photo.instructions })}</Notice>
      )}
      {file && (
        <div className={styles.record}>
          <p className={styles.facts}>{strings.changesHereApplyTo}</p>
          <Button small data-record={file.sha256} onPress={() => onRecord(file.sha256)}>
            {strings.openItsRecord}
          </Button>
        </div>
      )}
      <TextInput
        label={strings.caption}
        multiline
        value={photo.caption}
        onChange={(caption) => onChange({ caption })}
      />
      <TextInput
        label={strings.credit}
        value={photo.credit}
        onChange={(credit) => onChange({ credit })}
        description={
          photo.credit
            ? strings.printsAs({ credit: printCredit(house, photo.credit, language) })
            : strings.whoMustBeNamed
        }
      />
      <TextInput
        label={strings.alternativeText}
        multiline
        value={photo.alt}
        onChange={(alt) => onChange({ alt })}
        description={photo.decorative ? strings.notPrintedThePhoto : altAdvice(photo.alt)}
        isDisabled={photo.decorative === true}
      />
      <PhotoLayout photo={photo} isLead={isLead} onChange={onChange} onLead={onLead} />
      <MoreFields
        title={strings.rightsAndPlace}
        level={3}
        isExpanded={showsRights}
        onExpandedChange={setShowsRights}
      >
        <SourceTypeInput
          value={photo.digitalSourceType}
          onChange={(digitalSourceType) => onChange({ digitalSourceType })}
        />
        {PHOTO_TERMS.map(({ field, label }) => (
          <PlusTermInput
            key={field}
            field={field}
            label={label}
            value={photo[field]}
            onChange={(term) => onChange({ [field]: term })}
          />
        ))}
        {PHOTO_RIGHTS.map(({ field, label }) => (
          <TextInput
            key={field}
            data-words={`${id}.${field}`}
            label={label}
            value={photo[field]}
            onChange={(text) => onChange({ [field]: text })}
          />
        ))}
      </MoreFields>
    </section>
  );
};
