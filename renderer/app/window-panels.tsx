import type { ReactNode } from 'react';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { rememberedStorage } from '../api/remembered';
import { classNames } from '../ui/class-names';
import { Grip } from './grip';
import { PanelDrawer } from './panel-drawer';
import type { Panels } from './use-panels';
import { strings } from './strings';
import styles from './workspace.module.css';

interface WindowPanelsProps {
  readonly panels: Panels;
  readonly list: ReactNode;
  readonly story: ReactNode;
}

/** The story with the list beside it; over it if the window is narrow. */
export const WindowPanels = ({ panels, list, story }: WindowPanelsProps) => {
  const { shown, docked } = panels;
  const layout = useDefaultLayout({
    id: 'window',
    panelIds: ['list', 'story'],
    storage: rememberedStorage,
  });
  return (
    <>
      <main className={styles.window}>
        <Group {...layout}>
          {docked.list && shown.list && (
            <>
              <Panel
                id="list"
                minSize={260}
                maxSize={480}
                defaultSize={320}
                groupResizeBehavior="preserve-pixel-size"
              >
                {list}
              </Panel>
              <Grip label={strings.widthOfTheStory} />
            </>
          )}
          <Panel id="story" minSize={320} className={classNames(styles.region)}>
            {story}
          </Panel>
        </Group>
      </main>
      <PanelDrawer panels={panels} name="list" label={strings.stories} side="start">
        {list}
      </PanelDrawer>
    </>
  );
};
