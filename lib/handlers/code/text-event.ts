import { toText } from '@/lib/lua';
import type { HandlerEvent } from '../prepared';

/** An event whose data is at hand as text, and is parsed only where it is asked for. */
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
