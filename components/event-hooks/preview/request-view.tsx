import { ChatView } from '@/components/exchange/chat/chat-view';
import { toChat } from '@/components/exchange/chat/to-chat';
import { BodyView } from '@/components/ui/values/body-view';
import { KeyValues } from '@/components/ui/values/key-values';
import { toPayload } from '@/lib/client/preview/to-payload';
import type { PreparedRequest } from '@/lib/handlers/prepared';
import { findHeader } from '@/lib/handlers/request/set-headers';
import { SIGNATURE_HEADER } from '@/lib/handlers/request/sign';
import { previewStrings as words } from './strings';
import { toBody } from './to-body';
import { UNSET_URL } from './to-preview-hook';

type RequestViewProps = {
  request: PreparedRequest;
  /** A secret is stored, whose value the browser does not have. */
  keepsSecret: boolean;
};

/** The request as it would be sent. */
export function RequestView({ request, keepsSecret }: RequestViewProps) {
  const { method, url, headers, body } = request;
  const payload = toPayload({ kind: 'request', request });
  const chat = payload?.form === 'json' ? toChat(url, payload.value) : null;
  const shown = url.startsWith(UNSET_URL) ? words.noUrl : url;
  return (
    <div className="space-y-3">
      <p className="break-all font-mono text-meta">
        <span className="font-semibold">{method}</span> {shown}
      </p>
      {chat ? <ChatView message={chat} /> : null}
      {body === null ? (
        <p className="text-ink-3">{words.noBody}</p>
      ) : (
        <BodyView body={toBody(body)} label={words.body} />
      )}
      <section aria-label={words.headers}>
        <h3 className="mb-1 text-ink-3 text-meta">{words.headers}</h3>
        <KeyValues
          className="font-mono text-meta"
          items={Object.entries(headers)
            .filter(([name]) => name !== SIGNATURE_HEADER)
            .map(([key, value]) => ({ key, value: <span className="break-all">{value}</span> }))}
        />
      </section>
      <section aria-label={words.signature}>
        <h3 className="mb-1 text-ink-3 text-meta">{words.signature}</h3>
        <p className="break-all">
          {findHeader(headers, SIGNATURE_HEADER) ?? toUnsigned(body, keepsSecret)}
        </p>
      </section>
    </div>
  );
}

function toUnsigned(body: Uint8Array | null, keepsSecret: boolean): string {
  if (!keepsSecret) return words.unsigned;
  return body === null || body.byteLength === 0 ? words.unsignedNoBody : words.storedSecret;
}
