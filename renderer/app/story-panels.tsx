import type { ReactNode } from 'react';
import { rememberedStorage } from '../api/remembered';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { classNames } from '../ui/class-names';
import { Grip } from './grip';
import { PanelDrawer } from './panel-drawer';
import type { Panels } from './use-panels';
import { strings } from './strings';
import styles from './workspace.module.css';

interface StoryPanelsProps {
  readonly panels: Panels;
  readonly sheet: ReactNode;
  readonly preview: ReactNode;
  readonly inspector: ReactNode;
}

/** The sheet with what is beside it. In a narrow window, that is over it, or under it while the keyboard stays in the text. */
export const StoryPanels = ({ panels, sheet, preview, inspector }: StoryPanelsProps) => {
  const { shown, docked } = panels;
  const beside = {
    preview: docked.preview && shown.preview,
    inspector: docked.inspector && shown.inspector,
  };
  const panelIds = [
    'sheet',
    ...(beside.preview ? ['preview'] : []),
    ...(beside.inspector ? ['inspector'] : []),
  ];
  const layout = useDefaultLayout({ id: 'story', panelIds, storage: rememberedStorage });
  return (
    <>
      <Group className={classNames(styles.storyPanels)} {...layout}>
        <Panel id="sheet" minSize={320} className={classNames(styles.sheetPanel)}>
          {sheet}
        </Panel>
        {beside.preview && (
          <>
            <Grip label={strings.widthOfThePreview} />
            <Panel id="preview" minSize={320} defaultSize="42%">
              {preview}
            </Panel>
          </>
        )}
        {beside.inspector && (
          <>
            <Grip label={strings.widthOfTheInspector} />
            <Panel
              id="inspector"
              minSize={300}
              maxSize={520}
              defaultSize={384}
              groupResizeBehavior="preserve-pixel-size"
            >
              {inspector}
            </Panel>
          </>
        )}
      </Group>
      {panels.peeked === 'inspector' && <div className={styles.peek}>{inspector}</div>}
      <PanelDrawer panels={panels} name="inspector" label={strings.inspector} side="end">
        {inspector}
      </PanelDrawer>
      <PanelDrawer panels={panels} name="preview" label={strings.preview} side="end">
        {preview}
      </PanelDrawer>
    </>
  );
};
