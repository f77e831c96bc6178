/** Blocks look in the editor as they do on the page: the same style sheets, below `.story-body`. */
import.meta.glob('../../shared/blocks/*/*.css', { eager: true });
import './editing.css';
