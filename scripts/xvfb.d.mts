/** `display` is null where the user's own screen is taken. */
export declare function screenForTests(): Promise<
  | { readonly display: string | null; readonly end: () => void; readonly why?: undefined }
  | { readonly why: string }
>;
