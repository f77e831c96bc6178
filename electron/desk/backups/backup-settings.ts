export interface BackupSettings {
  /** Whether the app makes backups by itself. A command line verb that ends at once does not. */
  readonly isKept: boolean;
  readonly second: () => string | null;
}
