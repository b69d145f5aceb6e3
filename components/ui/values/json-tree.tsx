'use client';
import { type ReactNode, useState } from 'react';
import { cn } from '../cn';
import { CopyButton } from '../controls/copy-button';
import { uiStrings } from '../strings';
import { countNodes, type JsonNode, toPrettyText } from './parse-json-text';
import { PlainText } from './plain-text';

const MAX_NODES = 2_000;
// A value with more than LONG characters is cut to SHOWN.
const LONG = 2_000;
const SHOWN = 1_000;
const SCALARS = { string: 'text-accent-text', number: 'text-held', word: 'text-wait' } as const;

type JsonTreeProps = { node: JsonNode; label: string; className?: string };

/** JSON with one value per line and collapsible objects and lists. Very long documents are plain text. */
export function JsonTree({ node, label, className }: JsonTreeProps) {
  const text = toPrettyText(node);
  return (
    <figure
      aria-label={label}
      className={cn('grid min-w-0 overflow-clip rounded-control border bg-sunken', className)}
    >
      <pre className="col-start-1 row-start-1 min-w-0 whitespace-pre-wrap py-2 pr-9 pl-5 font-mono text-meta leading-4.5 [overflow-wrap:anywhere]">
        {countNodes(node) > MAX_NODES ? <PlainText text={text} /> : <Value node={node} />}
      </pre>
      <CopyButton
        text={text}
        label={label}
        className="col-start-1 row-start-1 m-1 self-start justify-self-end bg-sunken"
      />
    </figure>
  );
}

type ValueProps = { node: JsonNode; name?: string | undefined; comma?: boolean };

function Value({ node, name, comma = false }: ValueProps) {
  const key =
    name === undefined ? null : (
      <span className="text-ink">
        <PlainText text={name} />
        {': '}
      </span>
    );
  const end = comma ? ',' : '';
  if (node.kind !== 'object' && node.kind !== 'array') {
    return (
      <div>
        {key}
        <span className={SCALARS[node.kind]}>
          <LongText text={node.text} />
        </span>
        <Mark>{end}</Mark>
      </div>
    );
  }
  const children = toChildren(node);
  const [open, close] = node.kind === 'object' ? (['{', '}'] as const) : (['[', ']'] as const);
  if (children.length === 0) {
    return (
      <div>
        {key}
        <Mark>{open + close + end}</Mark>
      </div>
    );
  }
  return (
    <Fold
      name={name ?? open + close}
      count={children.length}
      head={key}
      open={open}
      close={close + end}
    >
      {children.map(({ path, ...child }, index) => (
        <Value key={path} {...child} comma={index < children.length - 1} />
      ))}
    </Fold>
  );
}

/** A long string is cut, since one value could otherwise fill a hundred screens. */
function LongText({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  if (whole || text.length <= LONG) return <PlainText text={text} />;
  return (
    <>
      <PlainText text={text.slice(0, SHOWN)} />
      {'… '}
      <button
        type="button"
        className="rounded-control text-ink-2 underline underline-offset-2 hover:text-ink"
        onClick={() => setWhole(true)}
      >
        {uiStrings.showWhole(text.length - SHOWN)}
      </button>
    </>
  );
}

type Child = { path: string; node: JsonNode; name?: string };

// Keys may repeat in a document, so the position is part of the identity.
const toChildren = (node: Extract<JsonNode, { kind: 'object' | 'array' }>): Child[] =>
  node.kind === 'object'
    ? node.entries.map(({ key, value }, at) => ({ path: `${at} ${key}`, node: value, name: key }))
    : node.items.map((value, at) => ({ path: String(at), node: value }));

type FoldProps = {
  name: string;
  count: number;
  head: ReactNode;
  open: string;
  close: string;
  children: ReactNode;
};

function Fold({ name, count, head, open, close, children }: FoldProps) {
  const [shown, setShown] = useState(true);
  return (
    <div>
      <button
        type="button"
        aria-expanded={shown}
        aria-label={`${shown ? uiStrings.fold : uiStrings.unfold} ${name}`}
        className="-ml-3.5 inline-grid size-3.5 select-none place-items-center align-middle text-ink-3 hover:text-ink"
        onClick={() => setShown(!shown)}
      >
        <svg viewBox="0 0 8 8" aria-hidden="true" className={cn('size-2', shown && 'rotate-90')}>
          <path d="M2.5 1l3 3-3 3" fill="none" stroke="currentColor" strokeWidth="1.25" />
        </svg>
      </button>
      {head}
      <Mark>{open}</Mark>
      {shown ? (
        <>
          <div className="pl-5">{children}</div>
          <Mark>{close}</Mark>
        </>
      ) : (
        <Mark>{` ${uiStrings.folded(count)} ${close}`}</Mark>
      )}
    </div>
  );
}

function Mark({ children }: { children: string }) {
  return <span className="text-ink-3">{children}</span>;
}
