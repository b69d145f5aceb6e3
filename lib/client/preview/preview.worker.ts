import { makePreviewSession } from './make-preview-session';
import type { FromWorker, ToWorker } from './preview-job';

type Session = ReturnType<typeof makePreviewSession>;

let session: Session | null = null;
let latest = 0;

const send = (message: FromWorker) => self.postMessage(message);
const letNewerIn = () => new Promise<void>((resolve) => setTimeout(resolve));

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'setup') {
    session = makePreviewSession(data.setup, () => performance.now());
    return;
  }
  const { id, draft } = data;
  latest = id;
  for (const part of session?.run(draft) ?? []) {
    send({ id, part });
    if (part.done) return;
    await letNewerIn();
    if (latest !== id) return;
  }
});
