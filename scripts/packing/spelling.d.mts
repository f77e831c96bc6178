export declare const fetchDictionaries: (root: string, version: string) => Promise<string>;
export declare const layOutDictionaries: (zip: string, folder: string) => Promise<void>;
