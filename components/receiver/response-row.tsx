'use client';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/controls/button';
import { Input } from '@/components/ui/controls/input';
import { Textarea } from '@/components/ui/controls/textarea';
import { Field } from '@/components/ui/form/field';
import type { InboxScript } from '@/lib/receiver/schema';
import { receiverStrings } from './strings';

const { responses: words } = receiverStrings;

type ResponseRowProps = {
  index: number;
  count: number;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** The fields of one response, and buttons that move or remove it. */
export function ResponseRow({ index, count, onMove, onRemove }: ResponseRowProps) {
  const { register, formState } = useFormContext<InboxScript>();
  const errors = formState.errors.answers?.[index];
  const number = index + 1;
  const last = number === count;
  return (
    <li className="rounded-control border px-3 py-2">
      <div className="mb-2 flex items-center gap-2">
        <h3 className="min-w-0 flex-1 truncate font-medium">
          {words.response(number)}{' '}
          {last ? <span className="font-normal text-ink-3">{words.last}</span> : null}
        </h3>
        <IconButton label={words.up(number)} disabled={index === 0} onClick={() => onMove(-1)}>
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton label={words.down(number)} disabled={last} onClick={() => onMove(1)}>
          <ArrowDown aria-hidden="true" />
        </IconButton>
        <IconButton label={words.remove(number)} disabled={count === 1} onClick={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-[5rem_6rem_minmax(0,1fr)_7rem]">
        <Field label={words.status} error={errors?.status?.message}>
          <Input
            inputMode="numeric"
            {...register(`answers.${index}.status`, { setValueAs: toNumber })}
          />
        </Field>
        <Field label={words.delay} error={errors?.delayMs?.message}>
          <Input
            inputMode="numeric"
            {...register(`answers.${index}.delayMs`, { setValueAs: toNumber })}
          />
        </Field>
        <Field label={words.contentType} error={errors?.headers?.['content-type']?.message}>
          <Input
            placeholder={words.none}
            {...register(`answers.${index}.headers.content-type`, { setValueAs: toHeader })}
          />
        </Field>
        <Field label={words.retryAfter} error={errors?.headers?.['retry-after']?.message}>
          <Input
            placeholder={words.none}
            {...register(`answers.${index}.headers.retry-after`, { setValueAs: toHeader })}
          />
        </Field>
      </div>
      <Field label={words.body} optional className="mt-2" error={errors?.body?.message}>
        <Textarea mono rows={2} {...register(`answers.${index}.body`)} />
      </Field>
    </li>
  );
}

type IconButtonProps = {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
};

function IconButton({ label, disabled, onClick, children }: IconButtonProps) {
  return (
    <Button variant="ghost" size="icon-sm" aria-label={label} disabled={disabled} onClick={onClick}>
      {children}
    </Button>
  );
}

const toNumber = (text: unknown): unknown =>
  typeof text === 'string' && text.trim() !== '' ? Number(text) : text;
const toHeader = (text: unknown): unknown =>
  typeof text === 'string' && text.trim() === '' ? undefined : text;
