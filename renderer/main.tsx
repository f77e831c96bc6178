import './without-compiling';
import { LEFT_BEHIND } from '@shared/api/bridge';
import { createRoot } from 'react-dom/client';
import { hearChanges } from './api/heard-changes';
import { showThatWindowIsOpen } from './api/this-window';
import { App } from './app/app';
import { pressedCommand } from './app/command-registry';
import { rememberFocus } from './app/edit/focused-target';
import { reportUncaught } from './app/report-failure';
import { keepFieldHistories } from './ui/field-undo';
import { installHeldKeys } from './ui/held-keys/held-keys';
import { holdForChoosers } from './ui/held-keys/hold-for-platform';
import { installQuiet } from './ui/use-once-quiet';
import { onlyEmptyMarkup } from './trusted-types';
import './styles/fonts';
import './styles/index.css';

function start(root: HTMLElement): void {
  onlyEmptyMarkup();
  reportUncaught();
  hearChanges();
  keepFieldHistories(document);
  rememberFocus(document);
  installHeldKeys(document, pressedCommand);
  holdForChoosers(document);
  installQuiet(document);
  showThatWindowIsOpen();
  createRoot(root).render(<App />);
}

const root = document.getElementById('root');
// At an earlier address of the host, in a frame of the page at the present one.
if (location.pathname === LEFT_BEHIND)
  void import('./api/left-behind').then(({ handOverTexts }) => handOverTexts());
else if (root) start(root);
