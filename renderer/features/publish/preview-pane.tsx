import type { StoryId } from '@shared/story/ids';
import { Maximize2, Monitor, Smartphone, Tablet } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { strings } from './strings';
import styles from './publish.module.css';

interface PreviewPaneProps {
  readonly id: StoryId;
  /** Changes with every save, null while one is due; then the page is loaded again and keeps its scroll position. */
  readonly version: string | null;
}

const WIDTHS = [
  { id: 'fit', label: strings.asWideAsThePane, Icon: Maximize2 },
  { id: 'phone', label: strings.phoneWidth, Icon: Smartphone },
  { id: 'tablet', label: strings.tabletWidth, Icon: Tablet },
  { id: 'desktop', label: strings.desktopWidth, Icon: Monitor },
] as const;
type Width = (typeof WIDTHS)[number]['id'];

/** The page as it would be exported, from the same code that exports it. */
export const PreviewPane = ({ id, version }: PreviewPaneProps) => {
  const [width, setWidth] = useState<Width>('fit');
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  const shown = useRef(version);
  useEffect(() => {
    if (version === null || shown.current === version) return;
    shown.current = version;
    scrolled.current = frame.current?.contentWindow?.scrollY ?? 0;
    frame.current?.contentWindow?.location.reload();
  }, [version]);
  return (
    <section className={styles.preview} aria-label={strings.preview}>
      <div className={styles.previewBar}>
        <h2 className={styles.label}>{strings.preview}</h2>
        <ToggleButtonGroup
          aria-label={strings.widthOfThePage}
          className={classNames(styles.widths)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[width]}
          onSelectionChange={([key]) => setWidth(WIDTHS.find((one) => one.id === key)?.id ?? 'fit')}
        >
          {WIDTHS.map((one) => (
            <ToggleButton
              key={one.id}
              id={one.id}
              aria-label={one.label}
              className={classNames(styles.width)}
            >
              <one.Icon aria-hidden />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className={styles.stage}>
        <iframe
          key={id}
          ref={frame}
          title={strings.thePageAsIt}
          className={classNames(styles.frame, styles[width])}
          src={`/preview/${id}`}
          // Its pictures need the app's origin; without `allow-scripts` nothing in it runs.
          sandbox="allow-same-origin"
          onLoad={() => frame.current?.contentWindow?.scrollTo(0, scrolled.current)}
        />
      </div>
    </section>
  );
};
