export const RAW_COPY: readonly string[];
export function registerInMsi(file: string): Promise<void>;
