// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { HourTable } from '@/components/charts/HourTable';
import { App } from '@/entrypoints/options/App';
import { database } from '@/lib/storage/database';
import { attempt, button, goTo, show } from './helpers';
import { DAY, four, OFFSET } from './overview-steps';

describe('the chart of outcomes', () => {
  it('is one tab stop: arrows walk from bar to bar and say each, Escape leaves', async () => {
    await database.attempts.bulkAdd([...four(), attempt({ at: Date.now() - 2 * DAY })]);
    await goTo('#/overview?range=weeks4');
    show(<App />);
    const chart = await screen.findByRole('application');
    expect(chart.getAttribute('aria-label')).toMatch(/day by day.*5 pauses in all.*most in one bar/);
    expect(chart.querySelectorAll('[tabindex], button, a')).toHaveLength(0);
    chart.focus();
    fireEvent.keyDown(chart, { key: 'End' });
    await screen.findByText(/: 2 left, 1 closed the page, 1 continued$/);
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    await screen.findByText(/: No pauses$/);
    // What is a browser's own stays so: Alt and an arrow go back.
    expect(fireEvent.keyDown(chart, { key: 'ArrowLeft', altKey: true })).toBe(true);
    expect(chart.getAttribute('aria-describedby')).toBe(screen.getByText(/^Use the arrow keys/).id);
    fireEvent.keyDown(chart, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).not.toBe(chart));
    expect(screen.queryByText(/: No pauses$/)).toBeNull();
  });

  it('keeps what a finger pointed at, and not what a mouse has left', async () => {
    await database.attempts.bulkAdd(four());
    show(<App />);
    const chart = await screen.findByRole('application');
    vi.spyOn(chart, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 600, 232));
    const says = () => screen.queryByText(/: 2 left, 1 closed the page, 1 continued$/);
    fireEvent.pointerDown(chart, { clientX: 50, pointerType: 'touch' });
    fireEvent.pointerLeave(chart, { pointerType: 'touch' });
    expect(says()).not.toBeNull();
    fireEvent.pointerMove(chart, { clientX: 50, pointerType: 'mouse' });
    fireEvent.pointerLeave(chart, { pointerType: 'mouse' });
    expect(says()).toBeNull();
  });

  it('says the year of each month that is named, where not all are', async () => {
    const months = Array.from({ length: 30 }, (_, back) => attempt({ at: Date.now() - back * 30 * DAY }));
    await database.attempts.bulkAdd(months);
    await goTo('#/overview?range=all');
    show(<App />);
    await screen.findByText(/they don't include your phone/);
    const names = [...document.querySelectorAll('.plot .tick')].map(({ textContent }) => textContent);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !/^\w+ 20\d\d$/.test(name ?? ''))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('counts parts of the day where an hour has too many for its column', async () => {
    const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
    (hours[0] as number[])[3] = 1_020;
    const { container } = show(<HourTable hours={hours} dayStart={4} weekStart={1} />);
    expect(container.querySelectorAll('table')).toHaveLength(1);
    expect(container.querySelector('tbody tr')?.textContent).toMatch(/1,020000/);
  });

  it('draws as many pauses as it says below, and tells of the practical visits it leaves out', async () => {
    const practical = Array.from({ length: 5 }, () => attempt({ outcome: 'practical' }));
    await database.attempts.bulkAdd([...four(), ...practical]);
    show(<App />);
    await screen.findByText("5 practical visits aren't pauses, so they're not in the bars.");
    expect(document.querySelector('.plot .total')?.textContent).toBe('4');
    const tops = [...document.querySelectorAll('.plot .layer')].map((layer) =>
      Number(layer.getAttribute('y')),
    );
    // Four of four: up to the end of the axis.
    expect(Math.min(...tops)).toBe(0);
  });

  it('draws nothing where there are practical visits alone, and says how many', async () => {
    const old = [1, 2, 3, 4].map((back) => attempt({ at: Date.now() - (200 + back) * DAY }));
    await database.attempts.bulkAdd([...old, attempt({ outcome: 'practical' })]);
    show(<App />);
    await screen.findByRole('heading', { name: 'Only practical visits in this time' });
    expect(screen.getByText('1 visit, and no pauses to count.')).toBeDefined();
    expect(screen.queryByRole('application')).toBeNull();
  });

  /** Fourteen full weeks and the running one, a pause each day. */
  const daily = () =>
    Array.from({ length: 14 * 7 + 6 }, (_, back) => attempt({ at: Date.now() - back * DAY - 60_000 }));
  const bars = () =>
    [...document.querySelectorAll('.plot .total')].map(({ textContent }) => Number(textContent));
  const summed = () => Number(/^\d+/.exec(document.querySelector('.summary')?.textContent ?? '')?.[0]);

  it('draws the twelve full weeks that the first line counts, and the running one', async () => {
    await database.attempts.bulkAdd(daily());
    show(<App />);
    await screen.findByText(/in the last twelve full weeks/);
    await screen.findByRole('application');
    expect(bars()).toHaveLength(13);
    expect(bars().slice(0, -1)).toEqual(new Array(12).fill(7));
    expect(summed()).toBe(84);
    expect(document.querySelector('.summary')?.textContent).not.toMatch(/leaves out/);
    expect(document.querySelectorAll('.plot .tick')).toHaveLength(13);
  });

  it('says in the first line when a week was left out, and hatches the whole of its column', async () => {
    const event = { offset: OFFSET, personId: null, platform: null, amount: null };
    await database.attempts.bulkAdd(daily());
    await database.events.bulkAdd([
      { ...event, id: 'e1', at: Date.now() - 21 * DAY, what: 'rest' },
      { ...event, id: 'e2', at: Date.now() - 21 * DAY + 1000, what: 'back' },
    ]);
    show(<App />);
    await screen.findByText(/That leaves out 1 week that had a break or another big change in it\./);
    expect(summed()).toBe(84);
    await screen.findByRole('application');
    const [away, ...more] = document.querySelectorAll('.plot .away');
    expect(more).toEqual([]);
    expect(away?.getAttribute('width')).toBe(`${(100 / 13).toFixed(3)}%`);
  });

  it('hatches the days of a break and says so', async () => {
    await database.attempts.bulkAdd([...four(), attempt({ at: Date.now() - 30 * DAY })]);
    const event = { offset: OFFSET, personId: null, platform: null, amount: null };
    await database.events.bulkAdd([
      { ...event, id: 'e1', at: Date.now() - 11 * DAY, what: 'rest' },
      { ...event, id: 'e2', at: Date.now() - 9 * DAY, what: 'back' },
    ]);
    show(<App />);
    await screen.findByText('break');
    await userEvent.click(button('As a table'));
    expect(screen.getAllByText('(break)').length).toBeGreaterThan(0);
  });
});
