import { ArrowLeft } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { PhotoDetails, type PhotoDetailsProps } from './photo-details';
import { strings } from './strings';
import styles from './photo-desk.module.css';
import type { useAboutPage } from './use-about-page';

interface AboutPaneProps extends PhotoDetailsProps {
  readonly page: ReturnType<typeof useAboutPage>;
  readonly paneRef: RefObject<HTMLElement | null>;
}

/**
 * What is known of the chosen photos: beside the others; in a narrow window a line under them, and in their place when it
 * is asked for.
 */
export const AboutPane = ({ page, paneRef, ...details }: AboutPaneProps) => {
  const { photos, onPlace } = details;
  if (page.isNarrow && !page.isPage) {
    if (photos.length === 0) return null;
    return (
      <div className={styles.chosen} role="group" aria-label={strings.chosenPhotos}>
        <p>{strings.chosen({ count: photos.length })}</p>
        <Button small onPress={page.open}>
          {strings.captionCreditAndRights}
        </Button>
        {onPlace && (
          <Button small look="quiet" onPress={() => onPlace(photos)}>
            {strings.placeInTheStory}
          </Button>
        )}
      </div>
    );
  }
  return (
    <section
      ref={paneRef}
      className={classNames(styles.details, page.isPage && styles.page)}
      aria-label={strings.aboutTheChosenPhotos}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !page.isPage) return;
        // This goes back; it does not close the photo desk.
        event.stopPropagation();
        page.close();
      }}
    >
      {page.isPage && (
        <div className={styles.back}>
          <Button small look="quiet" onPress={page.close}>
            <ArrowLeft aria-hidden /> {strings.backToThePhotos}
          </Button>
        </div>
      )}
      <PhotoDetails {...details} />
    </section>
  );
};
