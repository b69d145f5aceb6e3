import type { Overview } from '@/lib/api/resources';

export type Hour = Overview['hours'][number];
export type Series = 'failed' | 'suppressed' | 'delivered';
