'use client';
import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { cn } from '@/components/ui/cn';
import { Button } from '@/components/ui/controls/button';
import type { HookDraft } from '../form/hook-draft';
import { FillButton, FillDialog } from '../page/fill-dialog';
import { type Starter, toStarterDraft } from './starter';
import { StarterPreview } from './starter-preview';
import { STARTERS } from './starters';
import { templateStrings as words } from './strings';
import { useSampleEvent } from './use-sample-event';

/** The button that opens the templates. */
export function TemplateButton({ form }: { form: UseFormReturn<HookDraft> }) {
  return (
    <FillButton icon={LayoutTemplate} label={words.open}>
      {(onClose) => <TemplateDialog form={form} onClose={onClose} />}
    </FillButton>
  );
}

type TemplateDialogProps = { form: UseFormReturn<HookDraft>; onClose: () => void };

/** The templates, with the request that the selected one sends for the event in the form. */
export function TemplateDialog({ form, onClose }: TemplateDialogProps) {
  const [chosen, setChosen] = useState(STARTERS[0]);
  const { isAny, ...event } = useSampleEvent(form);
  if (!chosen) return null;
  const toDraft = () => toStarterDraft(chosen, form.getValues());
  return (
    <FillDialog
      form={form}
      toDraft={toDraft}
      words={{
        title: words.title,
        help: words.help,
        fill: words.use,
        filled: words.used(chosen.name),
      }}
      className="top-[6dvh] max-h-[88dvh] w-[min(60rem,calc(100vw-1.5rem))]"
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <StarterList chosen={chosen} onChoose={setChosen} />
        <div className="min-w-0 space-y-3">
          <div>
            <h3 className="font-medium">{words.fillIn}</h3>
            <p className="text-ink-2 text-pretty">{chosen.fillIn}</p>
          </div>
          <div>
            <h3 className="font-medium">{words.preview}</h3>
            <p className="mb-1.5 text-ink-3 text-meta">
              {isAny ? words.anySample : words.sampleNote}
            </p>
            <StarterPreview key={chosen.id} draft={toDraft()} event={event} />
          </div>
        </div>
      </div>
    </FillDialog>
  );
}

type StarterListProps = { chosen: Starter; onChoose: (starter: Starter) => void };

function StarterList({ chosen, onChoose }: StarterListProps) {
  return (
    <ul aria-label={words.list} className="flex flex-wrap gap-1 sm:flex-col">
      {STARTERS.map((starter) => (
        <li key={starter.id}>
          <Button
            variant="ghost"
            aria-pressed={starter.id === chosen.id}
            className={cn(
              'w-full justify-start',
              'aria-pressed:bg-selected aria-pressed:font-medium aria-pressed:text-ink',
            )}
            onClick={() => onChoose(starter)}
          >
            {starter.name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
