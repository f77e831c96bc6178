import { useMemo, useState } from 'react';
import { useMedia } from '../ui/use-media';
import { useRemembered } from '../ui/use-remembered';

export type PanelName = 'list' | 'preview' | 'inspector';

export interface Panels {
  readonly shown: Readonly<Record<PanelName, boolean>>;
  /** Beside the text, or over it if the window is too narrow. */
  readonly docked: Readonly<Record<PanelName, boolean>>;
  readonly toggle: (name: PanelName) => void;
  readonly show: (name: PanelName) => void;
  readonly hide: (name: PanelName) => void;
  /**
   * Brings a panel into sight and leaves the keyboard where it is: docked as it is shown, in a narrow window under the text
   * until the next `peek(null)`.
   */
  readonly peek: (name: PanelName | null) => void;
  /** The panel that is under the text now. */
  readonly peeked: PanelName | null;
}

/** Which parts of the window are shown. Docked ones are remembered; one at most lies over a narrow window. */
export function usePanels(): Panels {
  const listFits = useMedia('(min-width: 45rem)');
  const inspectorFits = useMedia('(min-width: 68rem)');
  const previewFits = useMedia('(min-width: 60rem)');
  const allFit = useMedia('(min-width: 92rem)');
  const [list, setList] = useRemembered('list', true);
  const [inspector, setInspector] = useRemembered('inspector', true);
  const [preview, setPreview] = useRemembered('preview', false);
  const [over, setOver] = useState<PanelName | null>(null);
  const [under, setUnder] = useState<PanelName | null>(null);

  return useMemo(() => {
    const inspectorDocks = inspectorFits && (!preview || allFit);
    const docked = { list: listFits, preview: previewFits, inspector: inspectorDocks };
    const wanted = { list, preview, inspector };
    const remember = { list: setList, preview: setPreview, inspector: setInspector };
    const isShown = (name: PanelName) => (docked[name] ? wanted[name] : over === name);
    const set = (name: PanelName, to: boolean) => {
      if (docked[name]) remember[name](to);
      else {
        setUnder(null);
        setOver(to ? name : null);
      }
    };
    const peeked = under === null || docked[under] || over !== null ? null : under;
    return {
      shown: { list: isShown('list'), preview: isShown('preview'), inspector: isShown('inspector') },
      docked,
      toggle: (name) => set(name, !isShown(name)),
      show: (name) => set(name, true),
      hide: (name) => set(name, false),
      peek: (name) => {
        if (name !== null && docked[name]) set(name, true);
        else setUnder(name);
      },
      peeked,
    };
  }, [
    listFits,
    inspectorFits,
    previewFits,
    allFit,
    list,
    inspector,
    preview,
    over,
    under,
    setList,
    setInspector,
    setPreview,
  ]);
}
