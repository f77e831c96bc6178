import { config } from 'zod';

// Zod would compile its checks from strings, and tries whether it may: the page's policy refuses and reports that. Imported
// before any schema is made.
config({ jitless: true });
