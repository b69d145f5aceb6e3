import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CodeBlock } from './code-block';
import { JsonTree } from './json-tree';
import { parseJsonText } from './parse-json-text';

describe('text from outside', () => {
  it('shows characters that turn the reading direction as escapes', () => {
    render(<CodeBlock label="Body" code={'user\u202enimda\u200b\u0000'} />);
    expect(screen.getByLabelText('Body').textContent).toContain('user\\u202enimda\\u200b\\u0000');
  });

  it('leaves every text alone that can be read', () => {
    const text = 'Zoë 日本 🙂 שלום\ttab';
    render(<CodeBlock label="Body" code={text} />);
    expect(screen.getByLabelText('Body').querySelector('code')?.innerHTML).toBe(text);
  });

  it('folds a very long value, and shows the whole of it when asked', async () => {
    const node = parseJsonText(JSON.stringify({ text: 'x'.repeat(50_000) }));
    if (node === null) throw new Error('is JSON');
    render(<JsonTree label="Data" node={node} />);
    expect(screen.getByLabelText('Data').textContent?.length).toBeLessThan(1_200);
    await userEvent.click(screen.getByRole('button', { name: 'Show 49,002 more characters' }));
    expect(screen.getByLabelText('Data').textContent?.length).toBeGreaterThan(50_000);
  });

  it('shows them in the keys and values of JSON too', () => {
    const node = parseJsonText('{"a\u202eb":"c\u2066d"}');
    if (node === null) throw new Error('is JSON');
    render(<JsonTree label="Data" node={node} />);
    expect(screen.getByLabelText('Data').textContent).toContain('"a\\u202eb": "c\\u2066d"');
  });
});
