export declare function isDebianAsRoot(): Promise<boolean>;
export declare function installPackage(...names: string[]): boolean;
