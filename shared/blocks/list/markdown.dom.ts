import { ORDERED_LIST, UNORDERED_LIST, type ElementTransformer } from '@lexical/markdown';

export const markdown: readonly ElementTransformer[] = [UNORDERED_LIST, ORDERED_LIST];
