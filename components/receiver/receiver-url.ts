import { createSerializer, type inferParserType, parseAsBoolean, parseAsString } from 'nuqs';

/** The URL parameters of the receiver. */
export const receiverParsers = {
  /** The selected inbox. Without one, wide screens show the newest. */
  inbox: parseAsString,
  /** The open request. */
  open: parseAsString,
  after: parseAsString,
  /** Whether the responses are being edited. */
  responses: parseAsBoolean.withDefault(false),
};

export type ReceiverUrl = inferParserType<typeof receiverParsers>;

export const toReceiverHref = createSerializer(receiverParsers);

/** Returns the URL parameters that select an inbox. */
export const toInboxUrl = (inbox: string | null): ReceiverUrl => ({
  inbox,
  open: null,
  after: null,
  responses: false,
});
