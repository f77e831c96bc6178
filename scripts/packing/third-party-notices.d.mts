import type { Plugin } from 'vite';

export declare const thirdPartyNotices: (root: string) => {
  readonly note: () => Plugin;
  readonly write: () => Plugin;
};
