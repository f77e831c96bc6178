import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { reportUncaught } from './app/report-failure';
import './styles/fonts';
import './styles/index.css';

reportUncaught();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
