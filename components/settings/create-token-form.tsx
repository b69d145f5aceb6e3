'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { Input } from '@/components/ui/controls/input';
import { Field } from '@/components/ui/form/field';
import type { CreatedToken } from '@/lib/api/resources';
import { createToken } from '@/lib/client/tokens';
import { settingsStrings } from './strings';

const { tokens: words } = settingsStrings;
const MAX_NAME = 120;

/** Creates a token by name. */
export function CreateTokenForm({ onCreated }: { onCreated: (token: CreatedToken) => void }) {
  const [name, setName] = useState('');
  const { mutate, isPending, error, reset } = useMutation(createToken());
  return (
    <form
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || isPending) return;
        mutate(
          { name: name.trim() },
          {
            onSuccess: (created) => {
              setName('');
              onCreated(created);
            },
          },
        );
      }}
    >
      <Field label={words.name} error={error?.message} className="max-w-xs flex-1">
        <Input
          value={name}
          maxLength={MAX_NAME}
          placeholder={words.namePlaceholder}
          onChange={(event) => {
            setName(event.target.value);
            reset();
          }}
        />
      </Field>
      <Button type="submit" className="mt-6" disabled={name.trim() === ''} busy={isPending}>
        {words.create}
      </Button>
    </form>
  );
}
