/** What a payload runs if it runs: it leaves its mark, and asks for an address that a test listens to. */
export const RUNS = "window.ran=(window.ran||0)+1;fetch('/ran')";
/** What a payload asks for that asks: nothing answers there. */
export const ELSEWHERE = 'http://127.0.0.1:9/asked';
