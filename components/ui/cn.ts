import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// Our own type and radius names; without them a text size would be taken for a text colour.
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['micro', 'meta', 'base', 'lead', 'title', 'figure'],
      radius: ['tick', 'control', 'frame'],
      shadow: ['overlay'],
    },
  },
});

/** Joins class names; of two Tailwind classes for one property the later wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
