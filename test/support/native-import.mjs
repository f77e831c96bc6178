/** Node's own `import` instead of the test runner's, for built files that must run as they ship. */
export const nativeImport = (url) => import(url);
