import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { rememberFocus } from './app/edit/focused-target';
import { reportUncaught } from './app/report-failure';
import { keepFieldHistories } from './ui/field-undo';
import { installHeldKeys } from './ui/held-keys/held-keys';
import './styles/fonts';
import './styles/index.css';

reportUncaught();
keepFieldHistories(document);
rememberFocus(document);
installHeldKeys(document);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
