import { formatLocal } from '@/components/ui/values/format-time';
import type { PreviewEvent } from '@/lib/client/preview/preview-event';
import { previewStrings as words } from './strings';

/** Local date and time to the second. */
export const formatSecond = (at: number): string => formatLocal(at).slice(0, 19);

/** When an event was received; that it is a sample, where it was not. */
export const toMoment = ({ event, receivedAt }: PreviewEvent): string =>
  receivedAt === null ? words.sampleOf(event) : formatSecond(Date.parse(receivedAt));
