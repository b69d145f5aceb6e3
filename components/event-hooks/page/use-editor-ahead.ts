'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { preloadEditor } from '@/components/editor/preload-editor';
import { hooksQuery } from '@/lib/client/hooks';
import { HANDLER_FORMS } from '../handlers/handler-forms';

/** Loads the editor while a hook is still being read, unless the list has said that it needs none. */
export function useEditorAhead(hookId: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const hooks = queryClient.getQueryData(hooksQuery().queryKey);
    const known = hooks?.find(({ id }) => id === hookId);
    if (known === undefined || HANDLER_FORMS[known.handler].hasCode) preloadEditor();
  }, [queryClient, hookId]);
}
