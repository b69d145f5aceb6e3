'use client';
import { useEffect, useState } from 'react';

type Yaml = { parse: (text: string) => unknown; stringify: (value: unknown) => string };

/** The YAML library, fetched when it is first needed; null until then. */
export function useYaml(wanted: boolean): Yaml | null {
  const [yaml, setYaml] = useState<Yaml | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    void import('yaml').then(({ parse, stringify }) => {
      // Long texts stay on their lines: folded ones are hard to compare with what was typed.
      if (!stale) setYaml({ parse, stringify: (value) => stringify(value, { lineWidth: 0 }) });
    });
    return () => {
      stale = true;
    };
  }, [wanted]);
  return yaml;
}
