'use client';
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/controls/button';
import { CatalogueDialog } from './catalogue-dialog';
import { catalogueStrings as words } from './strings';

type CatalogueButtonProps = {
  source: string;
  event: string;
  onChoose: (source: string, event: string) => void;
};

/** Opens the catalogue, to choose source and event in one step. */
export function CatalogueButton({ source, event, onChoose }: CatalogueButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        <BookOpen aria-hidden="true" />
        {words.open}
      </Button>
      {open ? (
        <CatalogueDialog
          start={{ source, event }}
          onChoose={onChoose}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
