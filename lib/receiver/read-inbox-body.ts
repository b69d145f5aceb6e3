import { readStream, type UnreadBody } from '@/lib/http/read-body';

const MIB = 1024 * 1024;
const LIMITS = { maxBytes: 64 * MIB, keptBytes: MIB };

export type InboxBody = { body: Uint8Array; bodyBytes: number };

/**
 * Reads a body to its end: keeps the first MiB and counts the rest, up to 64 MiB. `isComplete` tells
 * whether the whole request arrived, because a stream opened after its sender left just ends.
 */
export const readInboxBody = async (
  stream: ReadableStream<Uint8Array> | null,
  isComplete: () => boolean = () => true,
): Promise<InboxBody | UnreadBody> => {
  const read = await readStream(stream, LIMITS);
  if (typeof read === 'string') return read;
  return isComplete() ? { body: read.bytes, bodyBytes: read.size } : 'incomplete';
};
