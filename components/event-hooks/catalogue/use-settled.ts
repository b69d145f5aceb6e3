import { useEffect, useState } from 'react';

/** Whether the value has stayed the same for `ms`: for what is too dear to do on the way past it. */
export function useSettled(value: string, ms: number): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), ms);
    return () => window.clearTimeout(timer);
  }, [value, ms]);
  return settled === value;
}
