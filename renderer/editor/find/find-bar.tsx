import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { lazyPart } from '../../ui/lazy-part';
import { FindExtension } from './find-extension';
import type { FindBarProps } from './open-find-bar';

const OpenFindBar = lazyPart(() => import('./open-find-bar').then((part) => part.OpenFindBar));

/** The find bar, once somebody asks for it. Its code is loaded only then, since nobody starts by searching. */
export function FindBar(props: FindBarProps) {
  const request = useExtensionSignalValue(FindExtension, 'request');
  return request && <OpenFindBar {...props} request={request} />;
}
