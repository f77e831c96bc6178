import type { ReactNode } from 'react';
import { Drawer } from '../ui/drawer';
import type { PanelName, Panels } from './use-panels';

interface PanelDrawerProps {
  readonly panels: Panels;
  readonly name: PanelName;
  readonly label: string;
  readonly side: 'start' | 'end';
  readonly children: ReactNode;
}

/** A panel that is shown if the window is too narrow to dock it. */
export const PanelDrawer = ({ panels, name, label, side, children }: PanelDrawerProps) =>
  !panels.docked[name] &&
  panels.shown[name] && (
    <Drawer label={label} side={side} onClose={() => panels.hide(name)}>
      {children}
    </Drawer>
  );
