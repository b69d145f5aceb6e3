// `npm run receiver`: a destination for hooks. Prints received requests, verifies the signature when
// SECRET is set, and responds with STATUS (default 200) after DELAY_MS.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const port = Number(process.env.RECEIVER_PORT ?? 9000);
const status = Number(process.env.STATUS ?? 200);
const delayMs = Number(process.env.DELAY_MS ?? 0);
const secret = process.env.SECRET;

function checkSignature(header, body) {
  if (header === undefined) return 'no signature';
  const [algorithm = '', given = ''] = header.split('=');
  if (!['sha1', 'sha256'].includes(algorithm)) return `unknown algorithm ${algorithm}`;
  const expected = createHmac(algorithm, secret).update(body).digest();
  const received = Buffer.from(given, 'hex');
  return received.length === expected.length && timingSafeEqual(received, expected)
    ? 'signature verifies'
    : 'SIGNATURE DOES NOT VERIFY';
}

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  console.log(`${new Date().toISOString()} ${request.method} ${request.url}`);
  for (const [name, value] of Object.entries(request.headers)) console.log(`  ${name}: ${value}`);
  console.log(`  ${body.toString() || '(no body)'}`);
  if (secret) console.log(`  → ${checkSignature(request.headers['x-kong-signature'], body)}`);
  setTimeout(
    () => response.writeHead(status, { 'content-type': 'text/plain' }).end('received\n'),
    delayMs,
  );
}).listen(port, '127.0.0.1', () => console.log(`receiver: http://127.0.0.1:${port}`));
