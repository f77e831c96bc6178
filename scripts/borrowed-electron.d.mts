export function borrowedElectron(): Promise<{ readonly program?: string; readonly why?: string }>;
