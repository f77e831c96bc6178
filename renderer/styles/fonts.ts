// Open fonts (SIL OFL 1.1), bundled: the app never fetches one. Unicode ranges load only the scripts in use.
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/noto-serif-devanagari/index.css';
import '@fontsource-variable/noto-serif-bengali/index.css';
import '@fontsource-variable/noto-naskh-arabic/index.css';
