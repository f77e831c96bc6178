import './editing.css';
/** Blocks look in the editor as they do on the page: the same style sheets, below `.story-body`. */
import.meta.glob(['../../shared/blocks/*/*.css', '!**/editing.css'], { eager: true });
/** Styles for what a block has only in the editor, such as fields. */
import.meta.glob('../../shared/blocks/*/editing.css', { eager: true });
