import { createSerializer, type inferParserType, parseAsBoolean, parseAsString } from 'nuqs';

/** The address of every view of the receiver. */
export const receiverParsers = {
  /** Which inbox; none is the newest one, where there is room for it beside the list. */
  inbox: parseAsString,
  /** Which of its requests is read. */
  open: parseAsString,
  after: parseAsString,
  /** Whether its answers are being edited. */
  answers: parseAsBoolean.withDefault(false),
};

export type ReceiverUrl = inferParserType<typeof receiverParsers>;

export const toReceiverHref = createSerializer(receiverParsers);

/** Another inbox, from its beginning. */
export const toInboxUrl = (inbox: string | null): ReceiverUrl => ({
  inbox,
  open: null,
  after: null,
  answers: false,
});
