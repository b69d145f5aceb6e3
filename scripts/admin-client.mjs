/** Calls a running engine with HOOKLINE_ADMIN_TOKEN; prints the error and exits when a call fails. */
export async function call(path, { method = 'GET', body } = {}) {
  const base =
    process.env.HOOKLINE_URL ?? `http://127.0.0.1:${process.env.HOOKLINE_API_PORT || 8001}`;
  const token = process.env.HOOKLINE_ADMIN_TOKEN;
  if (!token) {
    console.error('Set HOOKLINE_ADMIN_TOKEN to an API token (console › Settings › API tokens).');
    process.exit(1);
  }
  let response;
  try {
    response = await fetch(new URL(path, base), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    console.error(`No engine responds at ${base}. Start one with npm start, or set HOOKLINE_URL.`);
    process.exit(1);
  }
  const text = await response.text();
  if (!response.ok) {
    console.error(`${method} ${path} returned ${response.status}: ${text}`);
    process.exit(1);
  }
  return text === '' ? null : JSON.parse(text);
}
