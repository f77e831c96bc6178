import { counted } from '@shared/counted';
import { ArrowLeft } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { PhotoDetails, type PhotoDetailsProps } from './photo-details';
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
      <div className={styles.chosen} role="group" aria-label="Chosen photos">
        <p>{counted(photos.length, 'photo')} chosen</p>
        <Button small onPress={page.open}>
          Caption, credit and rights
        </Button>
        {onPlace && (
          <Button small look="quiet" onPress={() => onPlace(photos)}>
            Place in the story
          </Button>
        )}
      </div>
    );
  }
  return (
    <section
      ref={paneRef}
      className={classNames(styles.details, page.isPage && styles.page)}
      aria-label="About the photos chosen"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !page.isPage) return;
        // The way back, not the way out.
        event.stopPropagation();
        page.close();
      }}
    >
      {page.isPage && (
        <div className={styles.back}>
          <Button small look="quiet" onPress={page.close}>
            <ArrowLeft aria-hidden /> Back to the photos
          </Button>
        </div>
      )}
      <PhotoDetails {...details} />
    </section>
  );
};
