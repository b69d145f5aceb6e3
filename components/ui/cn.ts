import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// The names of our text sizes and radii: tailwind-merge would take the sizes for colours.
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['micro', 'meta', 'base', 'lead', 'title', 'figure'],
      radius: ['tick', 'control', 'frame'],
      shadow: ['overlay'],
    },
  },
});

/** Joins class names. Of two Tailwind classes for the same property the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
