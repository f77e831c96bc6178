/** The script of a payload, if it runs: it leaves a mark, and requests an address that a test listens to. */
export const RUNS = "window.ran=(window.ran||0)+1;fetch('/ran')";
/** The address that a payload requests; nothing answers there. */
export const ELSEWHERE = 'http://127.0.0.1:9/asked';
