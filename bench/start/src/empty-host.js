// The least that a host can be: one process, one page, nothing on it but a field with the caret in it.
import { createServer } from 'node:http';

const page = '<!doctype html><title>Empty</title><textarea autofocus></textarea>';

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page);
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}/` })),
);
