import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './tabs.module.css';

export interface TabSpec<K extends string> {
  readonly id: K;
  readonly label: string;
  /** How many things wait there, as a {@link TabCount}. */
  readonly count?: ReactNode;
  readonly content: ReactNode;
}

interface TabbedProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly TabSpec<K>[];
  readonly selected: K;
  readonly onSelect: (id: K) => void;
}

/** How many things wait behind a tab; nothing is shown for 0. */
export const TabCount = ({ count }: { readonly count: number }) =>
  count > 0 ? <span className={styles.count}>{count}</span> : null;

/** Panels behind tabs; only the chosen one is in the page. */
export function Tabbed<K extends string>({ label, tabs, selected, onSelect }: TabbedProps<K>) {
  return (
    <Tabs
      className={classNames(styles.tabs)}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ id }) => id === key);
        if (chosen) onSelect(chosen.id);
      }}
    >
      <TabList aria-label={label} className={classNames(styles.list)}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classNames(styles.tab)}>
            {tab.label}
            {tab.count}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classNames(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
