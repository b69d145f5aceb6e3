import { toText } from '@/lib/lua';
import type { HandlerEvent } from '../prepared';

/** An event that has its data as JSON, and parses it only when it is read. */
export class TextEvent implements HandlerEvent {
  constructor(
    readonly source: string,
    readonly event: string,
    /** JSON in UTF-8, one byte per character. */
    readonly bytes: string,
  ) {}

  get data(): HandlerEvent['data'] {
    return JSON.parse(toText(this.bytes));
  }
}
