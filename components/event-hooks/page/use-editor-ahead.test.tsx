import { beforeEach, expect, test, vi } from 'vitest';
import { preloadEditor } from '@/components/editor/preload-editor';
import type { HookResource } from '@/lib/api/resources';
import { makeHook } from '@/lib/testing/hook-resources';
import { renderHookScreen } from '@/lib/testing/render-hook-screen';
import { useEditorAhead } from './use-editor-ahead';

vi.mock('@/components/editor/preload-editor', () => ({ preloadEditor: vi.fn() }));
const load = vi.mocked(preloadEditor);
beforeEach(() => load.mockReset());

function Screen({ hookId }: { hookId: string }) {
  useEditorAhead(hookId);
  return null;
}
const open = (hookId: string, known: HookResource[]) =>
  renderHookScreen(<Screen hookId={hookId} />, known);

test('a hook that nobody has read yet may have code, so the editor begins to load', () => {
  open('unknown', [makeHook()]);
  expect(load).toHaveBeenCalledTimes(1);
});

test('what the list has shown is known: code loads the editor, and nothing else does', () => {
  const webhook = makeHook();
  open(webhook.id, [webhook]);
  expect(load).not.toHaveBeenCalled();
  const config = { functions: ['return function () end'] };
  open(webhook.id, [makeHook({ handler: 'lambda', config })]);
  expect(load).toHaveBeenCalledTimes(1);
});
