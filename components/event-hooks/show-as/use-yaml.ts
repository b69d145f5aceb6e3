'use client';
import { useEffect, useState } from 'react';

type Yaml = { parse: (text: string) => unknown; stringify: (value: unknown) => string };

/** Loads the YAML library when it is first needed; returns null until then. */
export function useYaml(wanted: boolean): Yaml | null {
  const [yaml, setYaml] = useState<Yaml | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    void import('yaml').then(({ parse, stringify }) => {
      // Long strings are not folded, so that they can be compared with the form.
      if (!stale) setYaml({ parse, stringify: (value) => stringify(value, { lineWidth: 0 }) });
    });
    return () => {
      stale = true;
    };
  }, [wanted]);
  return yaml;
}
