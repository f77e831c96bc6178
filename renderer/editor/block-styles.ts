import './editing.css';
/** Blocks look in the editor as they do on the page: the same style sheets, below `.story-body`. */
import.meta.glob(['../../shared/blocks/*/*.css', '!**/editing.css'], { eager: true });
/** What a block has in the editor alone, such as fields; no page has it. */
import.meta.glob('../../shared/blocks/*/editing.css', { eager: true });
