import { mkdir } from 'node:fs/promises';
import { consumerCreated } from './events';
import { expect, expectAccessible, sendEvent, signIn, test } from './fixtures';

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

for (const colorScheme of ['light', 'dark'] as const)
  for (const [widthName, viewport] of Object.entries(widths))
    test(`The catalogue of events is accessible and fits, ${colorScheme} and ${widthName}`, async ({
      page,
      hookline,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await signIn(page);
      await sendEvent(hookline, 'oic_issuers', consumerCreated);
      await page.goto('/hooks/new?source=crud&event=oic_issuers');
      await mkdir('reports/screens', { recursive: true });
      const shoot = (name: string) =>
        page.screenshot({ path: `reports/screens/${name}-${colorScheme}-${widthName}.png` });
      await page.getByRole('button', { name: 'Browse events', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Choose an event' });
      await expect(dialog.getByRole('radio', { name: /^Recorded \(/ })).toBeVisible();
      await shoot('choose-event');
      await expectAccessible(page);
      const overflow = await dialog.evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(overflow, 'the dialog scrolls sideways').toBeLessThanOrEqual(0);
      await dialog.getByRole('combobox').fill('api key');
      await shoot('choose-event-search');
      await expectAccessible(page);
      await dialog.getByRole('combobox').fill('zebra');
      await expect(dialog.getByText('No events match')).toBeVisible();
      await shoot('choose-event-none');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      const preview = page.getByRole('region', { name: 'Event sample' });
      await preview.getByRole('radio', { name: /^Recorded \(/ }).click();
      await expect(preview.getByRole('figure', { name: 'Recorded event' })).toContainText('Arya');
      await preview.scrollIntoViewIfNeeded();
      await shoot('event-preview');
      await expectAccessible(page);
    });
