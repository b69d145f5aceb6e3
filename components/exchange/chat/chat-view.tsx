import { KeyValues } from '@/components/ui/values/key-values';
import { chatStrings as words } from './strings';
import type { ChatApp, ChatMessage, ChatPart } from './to-chat';
import { type Span, toSpans } from './to-spans';

/** A chat message with its content in order, but not in the design of the chat. */
export function ChatView({ message }: { message: ChatMessage }) {
  const { app, parts } = message;
  return (
    <section aria-label={words.chat(app)}>
      <h3 className="mb-1 text-ink-3 text-meta">{words.chat(app)}</h3>
      <div className="space-y-1.5 rounded-control border border-l-4 px-3 py-2">
        {parts.length === 0 ? <p className="text-ink-3">{words.noText}</p> : null}
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity besides their position.
          <Part key={at} part={part} app={app} />
        ))}
      </div>
    </section>
  );
}

const LOOKS = {
  title: 'font-semibold',
  text: '',
  note: 'text-ink-3 text-meta',
  button: 'w-fit rounded-control border px-2 py-0.5 text-meta',
} as const;

function Part({ part, app }: { part: ChatPart; app: ChatApp }) {
  if (part.kind === 'facts')
    return (
      <KeyValues
        items={part.facts.map(({ name, value }, at) => ({ key: name || `${at}`, value }))}
      />
    );
  return (
    <p className={`whitespace-pre-wrap break-words ${LOOKS[part.kind]}`}>
      {toSpans(part.text, app).map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity besides their position.
        <SpanText key={at} span={span} />
      ))}
    </p>
  );
}

function SpanText({ span: { style, text } }: { span: Span }) {
  if (style === 'bold') return <strong>{text}</strong>;
  if (style === 'italic') return <em>{text}</em>;
  if (style === 'code') return <code className="rounded-tick bg-sunken px-1">{text}</code>;
  if (style === 'link') return <span className="text-accent-text underline">{text}</span>;
  return text;
}
