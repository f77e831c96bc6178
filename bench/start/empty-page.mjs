// The least that could be waited for: a process that serves one page with one field that has the caret.
import { createServer } from 'node:http';

const page = '<!doctype html><title>Empty</title><div contenteditable autofocus>An empty page</div>';
const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(page));
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}/` }));
});
