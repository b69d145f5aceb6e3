'use client';
import Link from 'next/link';
import { Moment } from '@/components/ui/values/moment';
import type { Sentence, SentencePart } from './sentence';

/** A sentence whose times stay current and whose events are links. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return sentence.map((part) => <Part key={Object.values(part).join(' ')} part={part} />);
}

function Part({ part }: { part: SentencePart }) {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'due':
      return <Moment at={part.at} form="due" />;
    case 'moment':
      return <Moment at={part.at} form="both" />;
    case 'event':
      return (
        <Link
          href={`/events?open=${part.id}`}
          className="text-accent-text underline underline-offset-3"
        >
          event <span className="font-mono">…{part.id.slice(-8)}</span>
        </Link>
      );
  }
}
