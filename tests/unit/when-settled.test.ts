// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { whenSettled } from '@/entrypoints/guard.content/when-settled';

it('asks no endless page where each of its pieces is', () => {
  document.body.innerHTML = `<p>in sight</p>${'<p>below</p>'.repeat(13_000)}`;
  const asked = vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const isSeen = this.startContainer.textContent === 'in sight';
    return (isSeen ? [new DOMRect(0, 0, 100, 20)] : [new DOMRect(0, 9_000, 100, 20)]) as never;
  });
  const page = new AbortController();
  whenSettled(() => undefined, page.signal);
  page.abort();
  expect(asked.mock.calls.length).toBeGreaterThan(0);
  expect(asked.mock.calls.length).toBeLessThan(12_000);
});
