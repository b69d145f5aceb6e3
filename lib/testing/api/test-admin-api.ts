import { makeAdminApi } from '@/lib/admin-api/make-admin-api';
import { makeTestEventHookWorld, type TestEventHookWorld } from '../hooks/test-event-hook-world';

type Init = Omit<RequestInit, 'body'> & { json?: unknown; form?: string; body?: BodyInit };

export type TestAdminApi = TestEventHookWorld & {
  logged: object[];
  /** Sends a request as `arya`. Returns the response with its body: JSON, text, or null if empty. */
  send(
    method: string,
    path: string,
    init?: Init,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  /** The handler itself. */
  handle: ReturnType<typeof makeAdminApi>;
};

const contentOf = ({ json, form, body }: Init): [BodyInit | undefined, string | undefined] => {
  if (json !== undefined) return [JSON.stringify(json), 'application/json'];
  if (form !== undefined) return [form, 'application/x-www-form-urlencoded'];
  return [body, undefined];
};

const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === '') return null;
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return isJson ? JSON.parse(text) : text;
};

/** Kong's Admin API over hooks in memory, as curl would see it. */
export const makeTestAdminApi = (fields: { allowedOrigin?: string } = {}): TestAdminApi => {
  const world = makeTestEventHookWorld();
  const logged: object[] = [];
  const log = { error: (context: object) => logged.push(context) };
  const handle = makeAdminApi({ ...world.deps, version: '1.2.3', log, ...fields });
  const send: TestAdminApi['send'] = async (method, path, init = {}) => {
    const [content, type] = contentOf(init);
    const headers = new Headers(init.headers);
    if (type) headers.set('content-type', type);
    const request = new Request(`http://localhost:8001${path}`, { method, headers, body: content });
    const response = await handle(request, { name: 'arya' });
    return { status: response.status, body: await readBody(response), headers: response.headers };
  };
  return Object.assign(world, { logged, send, handle });
};
