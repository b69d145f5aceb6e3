import { CopyButton } from '@/components/ui/controls/copy-button';
import { Frame, FrameHeader } from '@/components/ui/layout/frame';
import { KeyValues } from '@/components/ui/values/key-values';
import { settingsStrings } from './strings';

const { reference: words } = settingsStrings;
const LINK = 'rounded-tick text-accent-text underline-offset-3 hover:underline';

/** The URLs of the API for other programs. */
export function ApiSection({ engineUrl }: { engineUrl: string }) {
  return (
    <Frame>
      <FrameHeader title={words.title} />
      <KeyValues
        className="px-4 py-3"
        items={[
          {
            key: words.engine,
            value: (
              <>
                <span className="flex items-center gap-1">
                  <code className="font-mono">{engineUrl}</code>
                  <CopyButton text={engineUrl} label={words.engine} className="-my-1" />
                </span>
                <span className="text-ink-3 text-meta">{words.engineHelp}</span>
              </>
            ),
          },
          {
            key: words.openApi,
            value: (
              <a href="/api/openapi.json" className={LINK}>
                {words.openApiLink}
              </a>
            ),
          },
          {
            key: words.health,
            value: <code className="font-mono">{engineUrl}/health</code>,
          },
        ]}
      />
    </Frame>
  );
}
