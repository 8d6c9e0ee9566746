// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ShownPage } from '@/components/ui/ShownAs';
import { Settings } from '@/entrypoints/options/settings/Settings';
import { readSettings } from '@/lib/storage/read/settings';
import { expectAccessible, show } from './helpers';

const root = document.documentElement;

afterEach(() => {
  for (const name of ['theme', 'palette', 'textSize']) delete root.dataset[name];
});

async function settings() {
  show(
    <main>
      <ShownPage />
      <Settings />
    </main>,
  );
  return within(await screen.findByRole('region', { name: 'How Lull looks' }));
}

describe('how Lull looks', () => {
  it.each([
    ['Light or dark', 'Dark', 'theme', 'dark'],
    ['Colours', 'Moss', 'palette', 'moss'],
    ['Text size', 'Larger', 'textSize', 130],
  ] as const)(
    'is chosen in Settings: %s, %s; the page follows at once',
    async (group, choice, name, value) => {
      const region = await settings();
      const radios = within(region.getByRole('group', { name: group }));
      await userEvent.click(radios.getByRole('radio', { name: choice }));
      await waitFor(() => expect(root.dataset[name]).toBe(String(value)));
      expect((await readSettings())[name]).toBe(value);
      expect(await region.findByText('Saved')).toBeTruthy();
    },
  );

  it('has no accessibility fault', async () => {
    await settings();
    await expectAccessible();
  });
});
